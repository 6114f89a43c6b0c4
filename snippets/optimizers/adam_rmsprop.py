"""Do the updates of RMSprop in NumPy."""

import numpy as np
import tensorflow as tf

matrix = np.array([[3.0, 1.0, 0.0], [1.0, 2.0, 0.0], [0.0, 0.0, 0.1]])
start = np.array([1.0, -2.0, 3.0])  # the loss of w is w.matrix.w / 2
updates, rate = 30, float(np.float32(0.02))


# By Keras
optimizer, w = tf.keras.optimizers.RMSprop(0.02), tf.Variable(start)
keras = []
for _ in range(updates):
    optimizer.apply([tf.linalg.matvec(matrix, w)], [w])
    keras.append(w.numpy())

# By NumPy
w, v, rho, epsilon = start, np.zeros(3), 0.9, 1e-7
numpy = []
for _ in range(updates):
    g = matrix @ w
    v = rho * v + (1 - rho) * g**2
    w = w - rate * g / np.sqrt(v + epsilon)
    numpy.append(w)

# Comparison
error = np.abs(np.subtract(keras, numpy)).max() / np.abs(start).max()
print("RMSprop ends at", *(f"{value:.4f}" for value in keras[-1]))
print(f"NumPy differs by {error:.0e}")
