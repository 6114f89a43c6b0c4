"""Rank learning rates by single splits, by folds, and by all splits."""

import numpy as np
import tensorflow as tf

D, H, N = 10, 16, 60  # features, hidden units, samples
repeats, folds = 5, 4
rates = (0.01, 0.02, 0.04, 0.07, 0.1)
rng = np.random.default_rng(7)
teacher1 = rng.standard_normal((D, 4)) / np.sqrt(D)
teacher2 = rng.standard_normal((4, 1)) / 2


def samples(count):
    x = rng.standard_normal((count, D))
    noise = 0.3 * rng.standard_normal((count, 1))
    return x, np.maximum(x @ teacher1, 0) @ teacher2 + noise


(x, y), test = samples(N), samples(2000)

# Splits
orders = np.array([rng.permutation(N) for repeat in range(repeats)])
held_out = orders.reshape(repeats * folds, N // folds)
others = np.array([np.setdiff1d(np.arange(N), rows) for rows in held_out])
training = x[others], y[others]  # one row of arrays for each split
validation = x[held_out], y[held_out]

# Nets
shape = (len(rates), repeats * folds)  # a net for each rate and split
start1 = rng.normal(0, np.sqrt(2 / D), (D, H))
start2 = rng.normal(0, np.sqrt(1 / H), (H, 1))
w1 = tf.Variable(np.broadcast_to(start1, (*shape, D, H)))
w2 = tf.Variable(np.broadcast_to(start2, (*shape, H, 1)))
steps = np.reshape(rates, (-1, 1, 1, 1))


def losses(x, y):
    prediction = tf.nn.relu(x @ w1) @ w2
    return tf.reduce_mean(tf.square(prediction - y), axis=(2, 3))


@tf.function
def train(updates):
    for update in tf.range(updates):
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum(losses(*training))
        gradient1, gradient2 = tape.gradient(loss, (w1, w2))
        w1.assign_sub(steps * gradient1)
        w2.assign_sub(steps * gradient2)


# Losses
train(400)
by_split = losses(*validation).numpy()
by_folds = by_split.reshape(len(rates), repeats, folds).mean(axis=2)
test_loss = losses(*test).numpy().mean(axis=1)
for rate, row, loss in zip(rates, by_split, test_loss, strict=True):
    low, high = row.min(), row.max()
    print(f"rate {rate:4}: {low:.3f} to {high:.3f}", end=", ")
    print(f"mean {row.mean():.3f}, test {loss:.3f}")
