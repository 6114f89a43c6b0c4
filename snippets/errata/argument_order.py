"""Pass prediction and truth to losses in both orders."""

import tensorflow as tf

y_true = tf.constant([[0.7, 0.2, 0.1]])
y_pred = tf.constant([[0.5, 0.25, 0.25]])

losses = tf.keras.losses
names = (
    "MeanSquaredError",
    "MeanAbsoluteError",
    "MeanAbsolutePercentageError",
    "CategoricalCrossentropy",
    "KLDivergence",
    "Poisson",
)
values = {}
for name in names:
    loss = getattr(losses, name)()
    values[name] = float(loss(y_true, y_pred)), float(loss(y_pred, y_true))
    print(f"{name}: {values[name][0]:.4f}, swapped: {values[name][1]:.4f}")
