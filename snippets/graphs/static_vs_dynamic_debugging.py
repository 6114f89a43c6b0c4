"""Look at a value inside a function: easy while dynamic, an error while static."""

import tensorflow as tf


def mean_of_squares(x):
    squares = tf.square(x)
    print("  squares", squares.numpy())  # or a plot, or a debugger
    return tf.reduce_mean(squares)


x = tf.constant([1.0, 2.0, 4.0])
static = tf.function(mean_of_squares)

print("dynamic")
print(f"  mean {float(mean_of_squares(x)):.1f}")
print("static")
try:
    static(x)
except AttributeError as error:
    print(" ", str(error).strip().splitlines()[-1].strip())

# The same object, run without its graph
print("static, run eagerly")
tf.config.run_functions_eagerly(True)
try:
    print(f"  mean {float(static(x)):.1f}")
finally:
    tf.config.run_functions_eagerly(False)
