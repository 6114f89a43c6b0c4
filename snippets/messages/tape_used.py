"""Ask a tape for one gradient after the other."""

import tensorflow as tf

w, b = tf.Variable(2.0), tf.Variable(1.0)
with tf.GradientTape() as tape:
    loss = (3.0 * w + b) ** 2
print("gradient for w:", tape.gradient(loss, w).numpy())
print("gradient for b:", tape.gradient(loss, b).numpy())
