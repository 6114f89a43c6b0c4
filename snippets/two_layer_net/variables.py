"""Hold the data in tensors and the weights in variables.

NumPy computes in float64 and the net in float32: the conversion settles the type.
"""

import textwrap

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
rng = np.random.default_rng(0)

# Data
array = rng.standard_normal((N, D))
x = tf.convert_to_tensor(array, tf.float32)

# Weights
limit = np.sqrt(6 / (D + H))
w1 = tf.Variable(rng.uniform(-limit, limit, (D, H)), dtype=tf.float32, name="w1")
w2 = tf.Variable(rng.uniform(-limit, limit, (H, D)), dtype=tf.float32, name="w2")

for name, value in {"x": x, "w1": w1, "w2": w2}.items():
    print(f"{name:2}: {value.dtype.name}, {value.shape}")

# A product of two types
try:
    tf.matmul(array, w1)
except tf.errors.InvalidArgumentError as error:
    print(f"{array.dtype} array before a {w1.dtype.name} variable:")
    print(textwrap.indent(textwrap.fill(error.message, 70), "  "))
h = tf.matmul(x, w1)
print(f"{x.dtype.name} tensor before a {w1.dtype.name} variable: {h.shape}")
