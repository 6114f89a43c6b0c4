"""Multiply samples by weights whose axes are the wrong way round."""

import tensorflow as tf

x = tf.ones((4, 3))  # samples, features
w = tf.constant([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])  # units, features
print(tf.matmul(x, w))
