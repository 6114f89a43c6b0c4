"""Multiply a column by a vector, which makes nine products of three."""

import tensorflow as tf

prices = tf.constant([1.0, 2.0, 3.0])
amounts = tf.constant([[10.0], [20.0], [30.0]])  # a column

costs = prices * amounts
print("shapes:", prices.shape, "and", amounts.shape, "->", costs.shape)
print("sum of all nine products:", tf.reduce_sum(costs).numpy())

# The cure: the same shape for both, and an error if that fails
column = tf.ensure_shape(prices[:, tf.newaxis], amounts.shape)
total = tf.reduce_sum(column * amounts)
print("1 x 10 + 2 x 20 + 3 x 30:", total.numpy())

# The same trap in a mean squared error of predictions without any error
y = tf.constant([1.0, 2.0, 3.0])
y_pred = tf.constant([[1.0], [2.0], [3.0]])
wrong = tf.reduce_mean(tf.square(y_pred - y))
right = tf.reduce_mean(tf.square(y_pred - y[:, tf.newaxis]))
print(f"mean squared error: {wrong:.4f} with y of shape {y.shape}")
print(f"mean squared error: {right:.4f} with y as a column")
