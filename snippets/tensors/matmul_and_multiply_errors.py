"""Give tf.matmul and tf.multiply tensors that do not fit, and print what they say."""

import textwrap

import numpy as np
import tensorflow as tf

matrix = tf.ones((2, 3))
vector = tf.ones((3,))
five, six = tf.ones((5, 2, 3)), tf.ones((6, 3, 4))
integers = tf.ones((2, 3), tf.int32)
array = np.ones((2, 3))

cases = {
    "multiply (2, 3) with (3, 2)": (tf.multiply, matrix, tf.ones((3, 2))),
    "multiply (2, 3) with (2,)": (tf.multiply, matrix, tf.ones((2,))),
    "matmul (2, 3) with (2, 3)": (tf.matmul, matrix, matrix),
    "matmul (2, 3) with (3,)": (tf.matmul, matrix, vector),
    "matmul (3,) with (3,)": (tf.matmul, vector, vector),
    "matmul (5, 2, 3) with (6, 3, 4)": (tf.matmul, five, six),
    "multiply float32 with int32": (tf.multiply, matrix, integers),
    "matmul float32 with float64": (tf.matmul, matrix, tf.ones((3, 2), tf.float64)),
    "multiply int32 with 2.5": (tf.multiply, integers, 2.5),
    "multiply float32 with a float64 NumPy array": (tf.multiply, matrix, array),
}


def outcome(operation, first, second) -> str:
    """Return the dtype of the result, or the error without names of devices in it."""
    try:
        return f"accepted, the result is {operation(first, second).dtype.name}"
    except (tf.errors.InvalidArgumentError, TypeError) as error:
        message = str(error).rpartition("}} ")[2].partition(" [Op:")[0]
        return f"{type(error).__name__}: {message}"


for name, case in cases.items():
    print(name)
    for line in textwrap.wrap(outcome(*case), 72):
        print(f"    {line}")
