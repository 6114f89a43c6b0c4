"""Multiply tensors whose shapes do not fit, and print the errors."""

import textwrap

import tensorflow as tf


def message(operation, first, second) -> str:
    """Return the error of an operation, without names of devices."""
    try:
        operation(tf.ones(first), tf.ones(second))
    except tf.errors.InvalidArgumentError as error:
        return error.message.rpartition("}} ")[2].partition(" [Op:")[0]
    return "accepted"


# Pairs
cases = [
    ("multiply", tf.multiply, (2, 3), (3, 2)),
    ("multiply", tf.multiply, (2, 3), (2,)),
    ("matmul", tf.matmul, (2, 3), (2, 3)),
    ("matmul", tf.matmul, (2, 3), (3,)),
    ("matmul", tf.matmul, (3,), (3,)),
    ("matmul", tf.matmul, (5, 2, 3), (6, 3, 4)),
]
messages = []
for name, operation, first, second in cases:
    messages.append(message(operation, first, second))
    print(f"{name} {first} with {second}")
    print(textwrap.indent(textwrap.fill(messages[-1], 72), "    "))
