"""Look at a value inside Dataset.map, a graph by default."""

import warnings

import tensorflow as tf


@tf.function
def double(x):
    print("eager:", tf.executing_eagerly())
    return 2 * x


# Switched to eager
tf.config.run_functions_eagerly(True)
try:
    double(tf.constant(1))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        tf.data.Dataset.range(2).map(double)
finally:
    tf.config.run_functions_eagerly(False)
for warning in caught:
    sentences = str(warning.message).replace(". ", ".\n")
    print(f"{warning.category.__name__}: {sentences}")


# One function
def show(x):
    print("value", x.numpy())
    return 2 * x


def double_and_show(x):
    return tf.py_function(show, inp=[x], Tout=tf.int64)


data = tf.data.Dataset.range(2).map(double_and_show)
doubled = [int(x) for x in data]
