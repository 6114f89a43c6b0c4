"""Multiply tensors, arrays and numbers of different dtypes."""

import textwrap

import numpy as np
import tensorflow as tf

float32 = tf.ones((2, 2), tf.float32)
float64 = tf.ones((2, 2), tf.float64)
int32 = tf.ones((2, 2), tf.int32)
cast = tf.cast(float64, tf.float32)
array64 = np.full((2, 2), 2.5)

# Products
products = {
    "float32 * float64": lambda: float32 * float64,
    "float32 * int32": lambda: float32 * int32,
    "float32 * cast": lambda: float32 * cast,
    "float32 * 2": lambda: float32 * 2,
    "int32 * 2.5": lambda: int32 * 2.5,
    "int32 * array64": lambda: int32 * array64,
    "float32 @ array64": lambda: float32 @ array64,
    "array64 @ float32": lambda: array64 @ float32,
    "tf.matmul(float32, array64)": lambda: tf.matmul(float32, array64),
    "tf.matmul(array64, float32)": lambda: tf.matmul(array64, float32),
    "tf.multiply(array64, float32)": lambda: tf.multiply(array64, float32),
}

# Outcomes
outcomes = {}
for code, product in products.items():
    try:
        outcomes[code] = product().dtype.name
    except (tf.errors.InvalidArgumentError, TypeError) as error:
        text = str(error).rpartition("}} ")[2].partition(" [Op:")[0]
        outcomes[code] = f"{type(error).__name__}: {text}"

for code, outcome in outcomes.items():
    print(f"{code}\n{textwrap.indent(textwrap.fill(outcome, 72), '    ')}")
