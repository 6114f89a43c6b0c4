"""Train one net with each mix of learning rate, batch size and start."""

import numpy as np
import tensorflow as tf

N, D, H, epochs = 128, 2, 16, 40  # samples, features, hidden units
rng = np.random.default_rng(seed=0)
x = tf.constant(rng.standard_normal((N, D)))  # float64, as all numbers here
y = tf.sin(2 * x[:, :1]) + x[:, 1:]
orders = tf.constant([rng.permutation(N) for _ in range(epochs)])
glorot1 = rng.normal(0, np.sqrt(2 / (D + H)), (D, H))
glorot2 = rng.normal(0, np.sqrt(2 / (H + 1)), (H, 1))
rates = np.array([0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0])
batch_sizes = [8, 16, 32, 64, 128]
factors = np.array([0.1, 0.3, 1.0, 3.0, 10.0])  # of Glorot's weights


# Losses
def all_losses(x, y, w1, w2):
    """Return a loss for each net, that is, for each rate and factor."""
    h = tf.tanh(tf.einsum("nd,rfdh->rfnh", x, w1))
    errors = tf.einsum("rfnh,rfho->rfno", h, w2) - y
    return tf.reduce_mean(tf.square(errors), axis=[2, 3])


# One epoch
@tf.function
def train(order, batch_size, w1, w2):
    rate = rates[:, np.newaxis, np.newaxis, np.newaxis]
    for rows in tf.reshape(order, [-1, batch_size]):
        x_batch, y_batch = tf.gather(x, rows), tf.gather(y, rows)
        with tf.GradientTape() as tape:
            tape.watch([w1, w2])
            losses = all_losses(x_batch, y_batch, w1, w2)
        gradient1, gradient2 = tape.gradient(losses, [w1, w2])
        w1, w2 = w1 - rate * gradient1, w2 - rate * gradient2
    return w1, w2


# All runs
grid = np.ones((len(rates), 1, 1, 1)) * factors[:, np.newaxis, np.newaxis]
runs = []
for batch_size in batch_sizes:
    w1, w2 = tf.constant(grid * glorot1), tf.constant(grid * glorot2)
    runs.append([all_losses(x, y, w1, w2)])
    for order in orders:
        w1, w2 = train(order, tf.constant(batch_size), w1, w2)
        runs[-1].append(all_losses(x, y, w1, w2))
losses = np.transpose(runs, (2, 0, 3, 1))  # rate, batch size, start, epoch
print(losses[..., 0].size, "trainings, each of", epochs, "epochs")
print("traces of the update:", train.experimental_get_tracing_count())
print(f"lowest loss at the end: {np.nanmin(losses[..., -1]):.3g}")
