"""Cut ten samples into batches of three, and make one update for each batch."""

import numpy as np
import tensorflow as tf

N, D, batch_size = 10, 3, 3  # samples, features, samples in a batch

# Data
rng = np.random.default_rng(0)
x = tf.constant(rng.standard_normal((N, D)), tf.float32)
y = tf.constant(rng.standard_normal(N), tf.float32)
w = tf.Variable(tf.zeros(D))


def gradient(x, y) -> tf.Tensor:
    """Return the gradient of the mean squared error over all rows of x at once."""
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(tf.linalg.matvec(x, w) - y))
    return tape.gradient(loss, w)


# Batches
batches = tf.data.Dataset.from_tensor_slices((x, y)).batch(batch_size)
sizes = [len(x_batch) for x_batch, _ in batches]
print("sizes of the batches:", *sizes)

# Gradients of the same data in four ways
of_samples = [gradient(x[i : i + 1], y[i : i + 1]) for i in range(N)]
of_batches = [gradient(x_batch, y_batch) for x_batch, y_batch in batches]
gradients = {
    "all samples at once": gradient(x, y),
    "mean over single samples": np.mean(of_samples, axis=0),
    "mean over batches, by size": np.average(of_batches, axis=0, weights=sizes),
    "mean over batches, unweighted": np.mean(of_batches, axis=0),
}
for name, values in gradients.items():
    print(f"{name:30}", *(f"{value:8.4f}" for value in values))

# One update for each batch
optimizer = tf.optimizers.SGD(0.1)
for x_batch, y_batch in batches:
    optimizer.apply_gradients([(gradient(x_batch, y_batch), w)])
updates = int(optimizer.iterations)
print("updates after one pass over the data:", updates)
