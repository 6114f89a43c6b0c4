"""Do the updates of SGD, momentum and Nesterov's momentum in NumPy."""

import numpy as np
import tensorflow as tf

matrix = np.array([[3.0, 1.0, 0.0], [1.0, 2.0, 0.0], [0.0, 0.0, 0.1]])
start = np.array([1.0, -2.0, 3.0])  # the loss of w is w.matrix.w / 2
updates = 50


# By Keras
def by_keras(optimizer) -> np.ndarray:
    """Return the weights before the first update and after each."""
    w = tf.Variable(start)
    path = [w.numpy()]
    for _ in range(updates):
        optimizer.apply([tf.linalg.matvec(matrix, w)], [w])
        path.append(w.numpy())
    return np.array(path)


SGD = tf.keras.optimizers.SGD
keras = {
    "SGD": by_keras(SGD(0.1)),
    "momentum": by_keras(SGD(0.1, momentum=0.9)),
    "Nesterov": by_keras(SGD(0.1, momentum=0.9, nesterov=True)),
}

# By NumPy
rate, mu = (float(np.float32(number)) for number in (0.1, 0.9))


def by_numpy(mu=0.0, nesterov=False) -> np.ndarray:
    w, step, path = start, np.zeros(3), [start]
    for _ in range(updates):
        gradient = matrix @ w
        step = mu * step - rate * gradient
        w = w + (mu * step - rate * gradient if nesterov else step)
        path.append(w)
    return np.array(path)


numpy = {
    "SGD": by_numpy(),
    "momentum": by_numpy(mu),
    "Nesterov": by_numpy(mu, nesterov=True),
}

# Comparison
for name, path in keras.items():
    error = np.abs(path - numpy[name]).max() / np.abs(start).max()
    end = " ".join(f"{value:7.4f}" for value in path[-1])
    print(f"{name:8} ends at {end}, NumPy differs by {error:.0e}")

# A constant gradient
w, optimizer = tf.Variable(0.0), SGD(0.1, momentum=0.9)
steps = []
for _ in range(updates):
    before = float(w)
    optimizer.apply([tf.constant(1.0)], [w])
    steps.append(before - float(w))
print("step 1, 2, 3 and 50:", *(f"{steps[k]:.4f}" for k in (0, 1, 2, 49)))
