"""Find a wrong shape: eager with data, in a graph before any data exist."""

import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
w1 = tf.Variable(tf.zeros((D, H)))
w2 = tf.Variable(tf.zeros((D, H)))  # wrong: the second layer needs (H, D)


def forward(x):
    h = tf.maximum(tf.matmul(x, w1), 0)
    return tf.matmul(h, w2)


# Eager, with data
try:
    forward(tf.zeros((N, D)))
except tf.errors.InvalidArgumentError as error:
    print(error.message.rpartition("}} ")[2].partition(" [Op")[0])

# Graph, without data
try:
    tf.function(forward).get_concrete_function(tf.TensorSpec((None, D)))
except ValueError as error:
    last_line = str(error).strip().splitlines()[-1].strip()
    print(last_line.partition(" for ")[0])
