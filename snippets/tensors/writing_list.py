"""Append to a list in a loop of a graph, which fails."""

import textwrap

import tensorflow as tf


@tf.function
def appended(size):
    squares = []
    for number in tf.range(size):
        square = number * number
        squares.append(square)
    return tf.stack(squares)


try:
    appended(tf.constant(4))
except ValueError as error:
    lines = [line.strip() for line in str(error).splitlines()]
    cause = next(line for line in lines if "out of scope" in line)
    print(textwrap.fill(cause, 70))
