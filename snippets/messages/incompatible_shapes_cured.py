"""Give the means an axis of size 1, which is stretched."""

import textwrap

import tensorflow as tf

x = tf.constant([[1.0, 3.0], [2.0, 6.0], [5.0, 9.0]])

# Keep the axis
mean = tf.reduce_mean(x, axis=1, keepdims=True)
kept = x - mean
print("mean:", mean.shape, "difference:", kept.numpy().tolist())

# Add an axis
flat = tf.reduce_mean(x, axis=1)
added = x - flat[:, tf.newaxis]
print("mean:", flat.shape, "difference:", added.numpy().tolist())

# See it coming
result = tf.broadcast_static_shape(x.shape, mean.shape)
print("the difference will have the shape", result)
try:
    tf.broadcast_static_shape(x.shape, flat.shape)
except ValueError as error:
    refused = str(error)
    print(textwrap.fill(f"ValueError: {refused}", 70))
