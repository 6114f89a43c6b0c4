"""Multiply the same two matrices with tf.matmul and tf.multiply."""

import tensorflow as tf

a = tf.constant([[1.0, 2.0], [3.0, 4.0]])
b = tf.constant([[5.0, 6.0], [7.0, 8.0]])

matrix = tf.matmul(a, b)  # rows of a with columns of b
elementwise = tf.multiply(a, b)  # entries in the same place

print(f"tf.matmul(a, b)\n{matrix.numpy()}")
print(f"tf.multiply(a, b)\n{elementwise.numpy()}")

# Operators
equal = tf.reduce_all(a @ b == matrix), tf.reduce_all(a * b == elementwise)
print("a @ b equals tf.matmul(a, b):", bool(equal[0]))
print("a * b equals tf.multiply(a, b):", bool(equal[1]))

# Other order
print(f"b @ a\n{(b @ a).numpy()}")
print("b * a equals a * b:", bool(tf.reduce_all(b * a == a * b)))
