"""Multiply tensors of different sizes, which the 2019 memo forbids."""

import tensorflow as tf

matrix = tf.constant([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
factors = {
    "a row of 3": tf.constant([1.0, 10.0, 100.0]),
    "a column of 2": tf.constant([[1.0], [10.0]]),
    "a number": tf.constant(2.0),
}
products = {
    name: tf.multiply(matrix, factor) for name, factor in factors.items()
}
for name, product in products.items():
    print(f"times {name}: {product.numpy().tolist()}")
