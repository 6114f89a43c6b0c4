"""Ask a gradient tape for the gradient of a tensor that is no variable."""

import tensorflow as tf

x = tf.constant(3.0)
with tf.GradientTape() as tape:
    tape.watch(x)  # before x is used
    value = x * x
print("watched tensor:", tape.gradient(value, x).numpy())
