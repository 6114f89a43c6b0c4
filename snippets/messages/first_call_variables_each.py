"""Create a variable in every call of a tf.function."""

import tensorflow as tf


@tf.function
def count(n):
    total = tf.Variable(0)
    total.assign_add(n)
    return total


count(tf.constant(3))
