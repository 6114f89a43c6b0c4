"""Ask a tape for a gradient that exists."""

import tensorflow as tf

w = tf.Variable(3.0)
with tf.GradientTape() as tape:
    loss = w * w
gradient = tape.gradient(loss, w)
print("gradient:", gradient.numpy())
