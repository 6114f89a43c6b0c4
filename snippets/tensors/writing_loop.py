"""Fill a tensor in a loop, outside and inside a graph."""

import tensorflow as tf

stacked = tf.stack([tf.square(number) for number in range(4)])
print("a list and tf.stack:", stacked.numpy())


# In a graph
@tf.function
def written(size):
    array = tf.TensorArray(tf.int32, size)
    for number in tf.range(size):
        array = array.write(number, number * number)
    return array.stack()


filled = written(tf.constant(4))
print("TensorArray:", filled.numpy())


# The result of write thrown away
@tf.function
def lost(size):
    array = tf.TensorArray(tf.int32, size)
    for number in tf.range(size):
        array.write(number, number * number)  # wrong: array = ...
    return array.stack()


empty = lost(tf.constant(4))
print("without array = ...:", empty.numpy())
