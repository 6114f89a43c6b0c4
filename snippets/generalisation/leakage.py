"""Prepare data with and without a look at the samples held out."""

import numpy as np
import tensorflow as tf

R, N, D = 300, 20, 100  # data sets, samples in each part, features
rng = np.random.default_rng(0)
x = tf.constant(3 + 2 * rng.standard_normal((R, 2 * N, D)))
y = tf.constant(rng.standard_normal((R, 2 * N, 1)))  # nothing but noise


# Two preparations
def scale(x, seen):
    mean, variance = tf.nn.moments(seen, axes=1, keepdims=True)
    return (x - mean) / tf.sqrt(variance)


def choose(x, y, count=5):
    """Return the places of the features that vary most with the targets."""
    score = tf.abs(tf.matmul(scale(x, seen=x), y, transpose_a=True))
    return tf.math.top_k(score[:, :, 0], count).indices


# Loss on the samples held out
def validation_loss(scaled_by, chosen_by):
    scaled = scale(x, seen=x[:, :scaled_by])
    places = choose(x[:, :chosen_by], y[:, :chosen_by])
    chosen = tf.gather(scaled, places, axis=2, batch_dims=1)
    w = tf.linalg.lstsq(chosen[:, :N], y[:, :N], l2_regularizer=1.0)
    error = chosen[:, N:] @ w - y[:, N:]
    return tf.reduce_mean(error**2, axis=(1, 2)).numpy()


# Who saw what
results = {
    "training samples only": validation_loss(scaled_by=N, chosen_by=N),
    "scaled by all": validation_loss(scaled_by=2 * N, chosen_by=N),
    "chosen by all": validation_loss(scaled_by=N, chosen_by=2 * N),
}
for way, losses in results.items():
    print(f"{way:22}  mean validation loss {losses.mean():.3f}")
