"""Write gradent where gradient is meant."""

import tensorflow as tf

w = tf.Variable(3.0)
with tf.GradientTape() as tape:
    loss = tf.square(w)
gradients = tape.gradent(loss, [w])
