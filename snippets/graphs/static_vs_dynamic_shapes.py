"""Find a wrong shape: dynamic code when it runs, a graph before any data exists."""

import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
w1 = tf.Variable(tf.zeros((D, H)))
w2 = tf.Variable(tf.zeros((D, H)))  # wrong: the second layer needs (H, D)


def forward(x):
    h = tf.maximum(tf.matmul(x, w1), 0)
    kind = "numbers" if hasattr(h, "numpy") else "a symbol"
    print(f"  the first layer gives {kind}, shape {h.shape}")
    return tf.matmul(h, w2)


print("dynamic, called with data")
try:
    forward(tf.zeros((N, D)))
except tf.errors.InvalidArgumentError as error:
    print(" ", type(error).__name__)

print("static, traced without data")
try:
    tf.function(forward).get_concrete_function(tf.TensorSpec((None, D)))
except ValueError as error:
    print(" ", type(error).__name__)
