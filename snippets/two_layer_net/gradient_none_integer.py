"""Lose the gradient by steps to whole numbers and by an integer."""

import tensorflow as tf

w = tf.Variable([2.6, 0.4])
gradients = {}
for name, step in {
    "tf.round": tf.round,
    "tf.cast to int32": lambda w: tf.cast(w, tf.int32),
    "tf.argmax": tf.argmax,
}.items():
    with tf.GradientTape() as tape:
        value = step(w)
    gradients[name] = tape.gradient(value, w)
    print(f"{name}: {gradients[name]}")

# Cure
with tf.GradientTape() as tape:
    rounded = w + tf.stop_gradient(tf.round(w) - w)
cured = tape.gradient(rounded, w)
print("values:", rounded.numpy())
print("cured:", cured.numpy())

# A variable that holds an integer
whole = tf.Variable(3)
with tf.GradientTape() as tape:
    value = whole * whole
gradients["integer"] = tape.gradient(value, whole)
print("integer variable:", gradients["integer"])
