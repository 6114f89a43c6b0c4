"""Swap the two arguments of a loss."""

import tensorflow as tf

y = tf.constant([[1.0, 0.0, 1.0]])
y_pred = tf.constant([[0.9, 0.2, 0.6]])

results = {}
for loss_function in (
    tf.keras.losses.MeanSquaredError(),
    tf.keras.losses.BinaryCrossentropy(),
):
    right = float(loss_function(y, y_pred))
    swapped = float(loss_function(y_pred, y))
    results[type(loss_function).__name__] = right, swapped
    print(f"{type(loss_function).__name__}:")
    print(f"  (y, y_pred) {right:.4f}, swapped {swapped:.4f}")
