"""Ask two ways to cut at zero for their gradient at exactly zero."""

import tensorflow as tf

v = tf.Variable([-1.0, 0.0, 1.0])
gradients = {}
for name, cut in {
    "tf.maximum(v, 0)": lambda v: tf.maximum(v, 0),
    "tf.nn.relu(v)": tf.nn.relu,
}.items():
    with tf.GradientTape() as tape:
        h = cut(v)
    gradients[name] = tape.gradient(h, v).numpy()
    print(f"{name:16}  values {h.numpy()}  gradients {gradients[name]}")
