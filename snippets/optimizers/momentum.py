"""Do the updates of SGD, momentum and Nesterov's momentum in NumPy."""

import numpy as np
import tensorflow as tf

matrix = np.array([[3.0, 1.0, 0.0], [1.0, 2.0, 0.0], [0.0, 0.0, 0.1]])
start = np.array([1.0, -2.0, 3.0])  # the loss of w is w.matrix.w / 2
updates = 50
ways = {
    "SGD": {},
    "momentum": {"momentum": 0.9},
    "Nesterov": {"momentum": 0.9, "nesterov": True},
}


# By Keras
def by_keras(**options) -> np.ndarray:
    """Return the weights before the first update and after each."""
    optimizer = tf.keras.optimizers.SGD(0.1, **options)
    w = tf.Variable(start)
    path = [w.numpy()]
    for _ in range(updates):
        optimizer.apply([tf.linalg.matvec(matrix, w)], [w])
        path.append(w.numpy())
    return np.array(path)


# By NumPy
def by_numpy(momentum=0.0, nesterov=False) -> np.ndarray:
    rate, mu = (float(np.float32(number)) for number in (0.1, momentum))
    w, s, path = start, np.zeros(3), [start]
    for _ in range(updates):
        g = matrix @ w
        s = mu * s - rate * g
        w = w + (mu * s - rate * g if nesterov else s)
        path.append(w)
    return np.array(path)


# Comparison
keras = {name: by_keras(**options) for name, options in ways.items()}
numpy = {name: by_numpy(**options) for name, options in ways.items()}
for name, path in keras.items():
    error = np.abs(path - numpy[name]).max() / np.abs(start).max()
    end = " ".join(f"{value:7.4f}" for value in path[-1])
    print(f"{name:8} ends at {end}, NumPy differs by {error:.0e}")
