"""Follow four optimizers from one start down a narrow valley."""

import numpy as np
import tensorflow as tf

curvature = np.array([1.0, 25.0])  # the loss of w is sum(curvature w²) / 2
start = np.array([-4.0, 2.0])
updates = 40


# Paths
def path(optimizer) -> np.ndarray:
    """Return the place before the first update and after each."""
    w = tf.Variable(start)
    places = [w.numpy()]
    for _ in range(updates):
        optimizer.apply([curvature * w], [w])
        places.append(w.numpy())
    return np.array(places)


# Four optimizers
optimizers = tf.keras.optimizers
paths = {
    "SGD, rate 0.07": path(optimizers.SGD(0.07)),
    "momentum 0.8, rate 0.02": path(optimizers.SGD(0.02, momentum=0.8)),
    "RMSprop, rate 0.2": path(optimizers.RMSprop(0.2)),
    "Adam, rate 0.3": path(optimizers.Adam(0.3)),
}
losses = {n: (places**2 @ curvature) / 2 for n, places in paths.items()}
for name, values in losses.items():
    print(f"{name:23} loss {values[0]:.2f}, at the end {values[-1]:.2e}")
