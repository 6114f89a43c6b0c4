"""Compare the gradient of all samples with means of gradients of parts."""

import numpy as np
import tensorflow as tf

N, D = 10, 3  # samples, features

rng = np.random.default_rng(0)
x = rng.standard_normal((N, D)).astype(np.float32)
y = rng.standard_normal((N, 1)).astype(np.float32)
w = tf.Variable(tf.zeros((D, 1)))


# Gradient
def gradient(rows) -> np.ndarray:
    """Return the gradient of the mean squared error over some rows."""
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(x[rows] @ w - y[rows]))
    return tape.gradient(loss, w).numpy()[:, 0]


# Four ways
batches = [slice(0, 3), slice(3, 6), slice(6, 9), slice(9, 10)]
sizes = [len(x[batch]) for batch in batches]
of_samples = [gradient(slice(i, i + 1)) for i in range(N)]
of_batches = [gradient(batch) for batch in batches]

gradients = {
    "all samples at once": gradient(slice(0, N)),
    "mean over samples": np.mean(of_samples, axis=0),
    "mean over batches, by size": np.average(of_batches, 0, weights=sizes),
    "mean over batches, unweighted": np.mean(of_batches, axis=0),
}
for name, values in gradients.items():
    print(f"{name:30}", *(f"{value:8.4f}" for value in values))
