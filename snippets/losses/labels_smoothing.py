"""Smooth one-hot labels, and find the prediction with the lowest loss."""

import numpy as np
import tensorflow as tf

smooth = tf.keras.losses.CategoricalCrossentropy(
    label_smoothing=0.1, reduction="none"
)
y = np.array([[1.0, 0.0, 0.0]])
y_pred = np.array([[0.8, 0.1, 0.1]])

smoothed = (1 - 0.1) * y + 0.1 / 3
by_formula = float(-np.sum(smoothed * np.log(y_pred)))
by_keras = float(smooth(y, y_pred)[0])
print("targets:", np.round(smoothed, 4))
print(f"by the formula {by_formula:.6f}, by Keras {by_keras:.6f}")

# The lowest loss
p = np.linspace(0.5, 0.999, 500)  # of the true class
rest = (1 - p) / 2  # of each other class
rows = np.stack([p, rest, rest], axis=1)
hard = tf.keras.losses.CategoricalCrossentropy(reduction="none")
truth = np.tile(y, (500, 1))
curves = {
    "one-hot": hard(truth, rows).numpy(),
    "smoothed": smooth(truth, rows).numpy(),
}
for name, losses in curves.items():
    lowest = losses.argmin()
    print(f"{name}: {losses[lowest]:.3f} at p = {p[lowest]:.3f}")

# Sparse labels
try:
    tf.keras.losses.SparseCategoricalCrossentropy(label_smoothing=0.1)
except TypeError as error:
    print("TypeError:", error)
same = float(smooth(tf.one_hot([0], depth=3), y_pred)[0])
print(f"one-hot labels made of class numbers: {same:.6f}")
