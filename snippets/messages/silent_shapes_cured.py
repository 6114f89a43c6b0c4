"""Compare predictions and targets of one shape."""

import tensorflow as tf

x = tf.constant([[1.0], [2.0], [3.0]])
y = tf.constant([2.0, 4.0, 6.0])
y_pred = 2.0 * x

# A column of targets
column = tf.reduce_mean((y_pred - y[:, tf.newaxis]) ** 2)
print(f"loss: {column.numpy():.4f}")

# Flat predictions
squeezed = tf.reduce_mean((tf.squeeze(y_pred, axis=-1) - y) ** 2)
print(f"loss: {squeezed.numpy():.4f}")

# A loss of Keras
keras_loss = tf.keras.losses.MeanSquaredError()(y, y_pred)
print(f"loss: {keras_loss.numpy():.4f}")

# See it coming
print("shape of the differences:", (y_pred - y).shape)
try:
    y_pred.shape.assert_is_compatible_with(y.shape)
except ValueError as error:
    refused = str(error)
    print("ValueError:", refused)
