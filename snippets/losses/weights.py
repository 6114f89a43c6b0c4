"""Weigh the losses of samples and of classes."""

import numpy as np
import tensorflow as tf

mean_squared_error = tf.keras.losses.MeanSquaredError()
y = np.zeros((4, 1))
y_pred = np.array([[1.0], [2.0], [3.0], [4.0]])
losses = np.array([1.0, 4.0, 9.0, 16.0])
weights = np.array([5.0, 1.0, 1.0, 1.0])

weighted = float(mean_squared_error(y, y_pred, sample_weight=weights))
print(f"Keras: {weighted:.3f}")
print(f"divided by N:                  {np.mean(weights * losses):.3f}")
average = np.average(losses, weights=weights)
print(f"divided by the sum of weights: {average:.3f}")

# One axis
flat = float(mean_squared_error(y[:, 0], y_pred[:, 0], weights))
print(f"targets and predictions of shape (4,): {flat:.3f}")
product = np.mean(losses) * np.mean(weights)
print(f"mean loss times mean weight:           {product:.3f}")
