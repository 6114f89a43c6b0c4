"""Subtract targets of shape (N,) from predictions of shape (N, 1)."""

import tensorflow as tf

y = tf.constant([1.0, 2.0, 3.0, 4.0])
y_pred = tf.constant([[1.0], [2.0], [3.0], [4.0]])  # without any error

differences = y_pred - y
by_hand = float(tf.reduce_mean(tf.square(differences)))
print("shapes:", y_pred.shape, "-", y.shape, "->", differences.shape)
print(differences.numpy())
print(f"by hand:          {by_hand:.4f}")

# Keras
of_class = float(tf.keras.losses.MeanSquaredError()(y, y_pred))
of_function = float(tf.reduce_mean(tf.keras.losses.mse(y, y_pred)))
print(f"MeanSquaredError: {of_class:.4f}")
print(f"losses.mse:       {of_function:.4f}")

# Cure
column = y[:, tf.newaxis]
cured = float(tf.reduce_mean(tf.square(y_pred - column)))
print(f"by hand, column:  {cured:.4f}")
try:
    y_pred.shape.assert_is_compatible_with(y.shape)
except ValueError as error:
    print("ValueError:", error)
