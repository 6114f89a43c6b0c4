"""Record a forward pass with a gradient tape."""

import tensorflow as tf

w = tf.Variable(3.0, name="w")


def cube(value):
    return value * value * value


for start in (3.0, -3.0):
    w.assign(start)
    with tf.GradientTape() as tape:
        value = cube(w) if w > 0 else 2 * w
        print(f"w = {w.numpy()}: value {value.numpy()}")
    print("  gradient:", tape.gradient(value, w).numpy())
print("watched:", [variable.name for variable in tape.watched_variables()])
