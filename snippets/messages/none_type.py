"""Make an update with a gradient that is None."""

import tensorflow as tf

w = tf.Variable(3.0)
with tf.GradientTape() as tape:
    loss = tf.square(w.numpy() - 1.0)
gradient = tape.gradient(loss, w)
print("gradient:", gradient)
w.assign_sub(0.1 * gradient)
