"""Let the features of the samples meet the features of the weights."""

import tensorflow as tf

x = tf.ones((4, 3))  # samples, features
w = tf.constant([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])  # units, features

# Transpose
transposed = tf.matmul(x, w, transpose_b=True)
print("first row:", transposed[0].numpy(), "shape:", transposed.shape)

# Name the axes
named = tf.einsum("nf,uf->nu", x, w)
print("first row:", named[0].numpy(), "shape:", named.shape)

# Not a cure
mixed = tf.matmul(x, tf.reshape(w, (3, 2)))
print("first row:", mixed[0].numpy(), "shape:", mixed.shape)

# See it coming
tf.debugging.assert_shapes([(x, "NF"), (w, "UF")])
print("features:", x.shape[-1], "and", w.shape[-1])
