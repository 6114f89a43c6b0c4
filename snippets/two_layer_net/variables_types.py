"""Multiply a float64 array and a float32 variable in five ways."""

import textwrap

import numpy as np
import tensorflow as tf

array = np.ones((2, 2))  # NumPy's default type is float64
w = tf.Variable([[1.0, 2.0], [3.0, 4.0]])  # TensorFlow's is float32

# Five products
products = {
    "tf.matmul(array, w)": lambda: tf.matmul(array, w),
    "tf.matmul(w, array)": lambda: tf.matmul(w, array),
    "array @ w": lambda: array @ w,
    "tf.multiply(array, w)": lambda: tf.multiply(array, w),
    "array * w": lambda: array * w,
}
types = {}
for text, multiply in products.items():
    try:
        types[text] = multiply().dtype.name
    except tf.errors.InvalidArgumentError as error:
        types[text] = type(error).__name__
        message = str(error.message)
    print(f"{text:22} {types[text]}")

# The message
print(textwrap.fill(message, 70))
