"""Give a tensor and an array to an addition, inside and outside a graph."""

import textwrap

import numpy as np
import tensorflow as tf

floats = tf.constant([1.0, 2.0])
array = np.array([1.5, 2.5])


def add(a, b):
    return a + b


print("outside a graph:", add(floats, array).dtype.name)
try:
    tf.function(add)(floats, array)
except TypeError as error:
    message = str(error).strip().splitlines()[-1].strip()
    print("in a graph:")
    print(textwrap.indent(textwrap.fill(message, 70), "    "))
