"""Compare predictions of shape (N, 1) with targets of shape (N,)."""

import tensorflow as tf

x = tf.constant([[1.0], [2.0], [3.0]])
y = tf.constant([2.0, 4.0, 6.0])
y_pred = 2.0 * x
loss = tf.reduce_mean((y_pred - y) ** 2)
print(f"loss: {loss.numpy():.4f}")
