"""Reduce the losses of the samples in each way that Keras knows."""

import numpy as np
import tensorflow as tf

y = np.zeros((4, 2))  # four samples of two features
y_pred = np.array([[1.0, 1.0], [2.0, 2.0], [3.0, 3.0], [0.0, 2.0]])
sample_weight = np.array([2.0, 1.0, 1.0, 4.0])

# Five reductions
print("reduction                without weights  with weights")
reduced = {}
for reduction in (
    "none",
    "sum",
    "mean",
    "sum_over_batch_size",  # the default
    "mean_with_sample_weight",
):
    loss_function = tf.keras.losses.MeanSquaredError(reduction=reduction)
    plain = loss_function(y, y_pred).numpy()
    weighted = loss_function(y, y_pred, sample_weight).numpy()
    reduced[reduction] = plain, weighted
    print(f"{reduction:23}  {plain!s:15}  {weighted}")

# A function
print(tf.keras.losses.mse(y, y_pred).numpy())
try:
    tf.keras.losses.mean_squared_error(y, y_pred)
except AttributeError as error:
    print(error)
