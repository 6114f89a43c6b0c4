"""Compare MSE, MAE and the Huber loss: values, slopes, best constants."""

import numpy as np
import tensorflow as tf

y = tf.constant([[1.5], [2.0], [2.0], [2.5], [12.0]])  # one outlier
y_pred = tf.fill((5, 1), 2.0)

losses = {
    "MSE": tf.keras.losses.MeanSquaredError(),
    "MAE": tf.keras.losses.MeanAbsoluteError(),
    "Huber": tf.keras.losses.Huber(delta=1.0),
}
values = {name: float(loss(y, y_pred)) for name, loss in losses.items()}
for name, value in values.items():
    print(f"{name:5}  {value:.2f}")

# One error
functions = {
    "MSE": tf.keras.losses.mse,
    "MAE": tf.keras.losses.mae,
    "Huber": tf.keras.losses.huber,  # delta=1.0 is its default
}
errors = tf.linspace(-3.0, 3.0, 61)[:, tf.newaxis]  # y_pred - y
curves, slopes = {}, {}
for name, function in functions.items():
    with tf.GradientTape() as tape:
        tape.watch(errors)
        curves[name] = function(tf.zeros_like(errors), errors)
    slopes[name] = tape.gradient(curves[name], errors)[:, 0]
    print(f"{name:5}  error 3: loss {curves[name][-1]:.1f}", end=", ")
    print(f"gradient {slopes[name][-1]:.1f}")

# The best constant
constants = np.arange(0, 12.25, 0.25)
best = {}
for name, loss in losses.items():
    tried = [loss(y, tf.fill((5, 1), float(c))) for c in constants]
    best[name] = constants[np.argmin(tried)]
    print(f"{name:5}  is lowest at {best[name]:.2f}")
