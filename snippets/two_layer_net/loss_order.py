"""Swap the two arguments of a loss."""

import tensorflow as tf

y = tf.constant([[1.0, 0.0, 1.0]])
y_pred = tf.constant([[0.9, 0.2, 0.6]])

for loss_function in (tf.losses.MeanSquaredError(), tf.losses.BinaryCrossentropy()):
    right, swapped = loss_function(y, y_pred), loss_function(y_pred, y)
    print(
        f"{type(loss_function).__name__:18}  (y, y_pred) {right:.4f}  (y_pred, y) {swapped:.4f}"
    )
