"""Look at a value inside a function, eager and in a graph."""

import tensorflow as tf


@tf.function
def mean_of_squares(x):
    squares = tf.square(x)
    print("squares", squares.numpy())  # or a plot, or a debugger
    return tf.reduce_mean(squares)


x = tf.constant([1.0, 2.0, 4.0])
try:
    mean_of_squares(x)
except AttributeError as error:
    print(str(error).strip().splitlines()[-1].strip())

# The same function, run eagerly for as long as you look
tf.config.run_functions_eagerly(True)
try:
    print("mean", mean_of_squares(x).numpy())
finally:
    tf.config.run_functions_eagerly(False)
