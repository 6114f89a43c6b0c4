"""Train by batch, mini-batch and stochastic gradient descent."""

import numpy as np
import tensorflow as tf

N, D, epochs = 128, 8, 10  # samples, features, passes over the samples
batch_sizes = {"batch": N, "mini-batch": 16, "stochastic": 1}
learning_rates = (0.01, 0.03, 0.1, 0.3, 1.0)

rng = np.random.default_rng(0)
x = rng.standard_normal((N, D)) * np.linspace(0.1, 1, D)
y = x @ rng.standard_normal((D, 1)) + 0.5 * rng.standard_normal((N, 1))
w, optimizer = tf.Variable(np.zeros((D, 1))), tf.keras.optimizers.SGD()


# One update
@tf.function
def update(x_batch, y_batch) -> tf.Tensor:
    """Make one update. Return the loss on all samples after it."""
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(x_batch @ w - y_batch))
    optimizer.apply_gradients([(tape.gradient(loss, w), w)])
    return tf.reduce_mean(tf.square(x @ w - y))


# Training
def descend(size: int) -> list[float]:
    """Return the losses on all samples, the first before any update."""
    w.assign(np.zeros((D, 1)))
    losses, rng = [np.mean(y**2)], np.random.default_rng(1)
    for _ in range(epochs):
        batches = np.split(rng.permutation(N), N // size)
        losses += [update(x[rows], y[rows]).numpy() for rows in batches]
    return losses


# Runs
runs = {}
for rate in learning_rates:
    optimizer.learning_rate = rate
    for name, size in batch_sizes.items():
        runs[rate, name] = descend(size)
        print(f"rate {rate:4} {name:10} loss {runs[rate, name][-1]:.4g}")
