"""Do the updates of Adam and AdamW in NumPy."""

import numpy as np
import tensorflow as tf

matrix = np.array([[3.0, 1.0, 0.0], [1.0, 2.0, 0.0], [0.0, 0.0, 0.1]])
start = np.array([1.0, -2.0, 3.0])  # the loss of w is w.matrix.w / 2
updates, rate = 30, float(np.float32(0.02))


# By Keras
def by_keras(optimizer) -> np.ndarray:
    """Return the weights before the first update and after each."""
    w = tf.Variable(start)
    path = [w.numpy()]
    for _ in range(updates):
        optimizer.apply([tf.linalg.matvec(matrix, w)], [w])
        path.append(w.numpy())
    return np.array(path)


# By NumPy
power1, power2 = (float(np.float32(beta)) for beta in (0.9, 0.999))


def adam(decay=0.0, beta1=0.9, beta2=0.999, epsilon=1e-7) -> np.ndarray:
    w, m, v, path = start, np.zeros(3), np.zeros(3), [start]
    for t in range(1, updates + 1):
        g = matrix @ w
        w = w - decay * rate * w
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
        scale = rate * np.sqrt(1 - power2**t) / (1 - power1**t)
        w = w - scale * m / (np.sqrt(v) + epsilon)
        path.append(w)
    return np.array(path)


# Comparison
adamw = tf.keras.optimizers.AdamW(0.02, weight_decay=0.5)
keras = {
    "Adam": by_keras(tf.keras.optimizers.Adam(0.02)),
    "AdamW": by_keras(adamw),
}
numpy = {"Adam": adam(), "AdamW": adam(decay=0.5)}
for name, path in keras.items():
    error = np.abs(path - numpy[name]).max() / np.abs(start).max()
    end = " ".join(f"{value:7.4f}" for value in path[-1])
    print(f"{name:5} ends at {end}, NumPy differs by {error:.0e}")
