"""Subtract from each sample its own mean."""

import tensorflow as tf

x = tf.constant([[1.0, 3.0], [2.0, 6.0], [5.0, 9.0]])
mean = tf.reduce_mean(x, axis=1)
print("shapes:", x.shape, mean.shape)
print(x - mean)
