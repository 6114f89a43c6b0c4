"""Time one gradient of a batch of 64 against a loop over its 64 samples."""

import timeit

import numpy as np
import tensorflow as tf

N, D, H, rounds = 64, 1000, 100, 15  # samples, features, hidden units

rng = np.random.default_rng(0)
x = tf.constant(rng.standard_normal((N, D)), tf.float32)
y = tf.constant(rng.standard_normal((N, D)), tf.float32)
w1 = tf.Variable(rng.standard_normal((D, H)) / np.sqrt(D), dtype=tf.float32)
w2 = tf.Variable(rng.standard_normal((H, D)) / np.sqrt(H), dtype=tf.float32)


# Two ways
def gradient(x, y) -> tf.Tensor:
    """Return the gradient of the mean squared error for w1."""
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(tf.nn.relu(x @ w1) @ w2 - y))
    return tape.gradient(loss, w1)


def one_batch() -> np.ndarray:
    return gradient(x, y).numpy()  # which waits for the result


def loop() -> np.ndarray:
    rows = [slice(i, i + 1) for i in range(N)]
    return tf.add_n([gradient(x[row], y[row]) for row in rows]).numpy() / N


# Measurement
first = one_batch(), loop()  # not timed: first calls are slower
ways = one_batch, loop  # in turn, so that both meet the same busy moments
times = [[timeit.timeit(w, number=1) for w in ways] for _ in range(rounds)]
medians = 1000 * np.median(times, axis=0)
print(f"one batch: {medians[0]:7.2f} ms, median of {rounds}")
print(f"loop:      {medians[1]:7.2f} ms, median of {rounds}")
