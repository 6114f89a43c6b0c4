"""Meet raise, assert and NumPy in a traced function, with a cure."""

import numpy as np
import tensorflow as tf


def outcome(function, values=(4.0, 9.0)):
    """Run a function as a graph: its result, or the cause of its error."""
    try:
        return tf.function(function)(tf.constant(values)).numpy()
    except tf.errors.InvalidArgumentError as error:
        return str(error).splitlines()[-2]  # above it stands where
    except (TypeError, ValueError, NotImplementedError) as error:
        last = str(error).strip().splitlines()[-1].strip()
        return last.partition(". ")[0]


# Raise
def roots(x):
    if tf.reduce_any(x < 0):
        raise ValueError("negative")
    return tf.sqrt(x)


def roots_or_minus_one(x):
    try:
        return roots(x)
    except ValueError:
        return -tf.ones_like(x)


print("raise:  ", outcome(roots))
print("caught: ", outcome(roots_or_minus_one))


# Assert
def asserted(x):
    assert tf.reduce_all(x >= 0), "negative"
    return tf.sqrt(x)


print("assert: ", outcome(asserted))


# Checked
def checked(x):
    tf.debugging.assert_non_negative(x, message="negative")
    return tf.sqrt(x)


print("checked:", outcome(checked))
print("checked:", outcome(checked, values=(4.0, -9.0)))


# Python that needs a number
def by_numpy(x):
    return np.sqrt(x)


def by_comprehension(x):
    return tf.stack([entry + 1 for entry in x])


def by_bool(x):
    return bool(x[0] > 0)


for function in (by_numpy, by_comprehension, by_bool):
    print(f"{function.__name__}: {outcome(function)}")
