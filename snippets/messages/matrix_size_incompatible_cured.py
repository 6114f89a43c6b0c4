"""Let the features of the samples meet the features of the weights."""

import textwrap

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
try:
    tf.debugging.assert_shapes([(x, "NF"), (w, "FU")])
except ValueError as error:
    refused = str(error)
    print(textwrap.fill(f"ValueError: {refused}", 70))
