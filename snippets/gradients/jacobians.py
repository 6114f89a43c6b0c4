"""Compute the derivatives of a layer by jacobian and by batch_jacobian."""

import timeit

import numpy as np
import tensorflow as tf

rng = np.random.default_rng(seed=0)
x = tf.constant(rng.standard_normal((64, 50)), tf.float32)
w = tf.constant(0.1 * rng.standard_normal((50, 20)), tf.float32)


def record(x):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = tf.tanh(tf.matmul(x, w))
    return tape, y


# Three ways
def gradient(x):
    tape, y = record(x)
    return tape.gradient(y, x)


def jacobian(x):
    tape, y = record(x)
    return tape.jacobian(y, x)


def batch_jacobian(x):
    tape, y = record(x)
    return tape.batch_jacobian(y, x)


# Shapes
every = gradient, jacobian, batch_jacobian
ways = {way.__name__: tf.function(way) for way in every}
total, full, batch = (function(x).numpy() for function in ways.values())
for name, result in zip(ways, (total, full, batch), strict=True):
    print(f"{name:14} {result.shape}")

# Blocks
own = np.stack([full[n, :, n] for n in range(64)])
other = full.transpose(0, 2, 1, 3)[~np.eye(64, dtype=bool)]
print("largest entry between two samples:", np.abs(other).max())
print("largest difference within a sample:", np.abs(own - batch).max())


# Measurement
def milliseconds(function):
    return 1000 * timeit.timeit(lambda: function(x).numpy(), number=1)


times = {way: [] for way in ways}
for _ in range(30):
    for way, function in ways.items():  # in turn: a busy moment hits all
        times[way].append(milliseconds(function))
for way, each in times.items():
    low, median, high = np.percentile(each, (25, 50, 75))
    spread = f"middle half {low:.2f} to {high:.2f}"
    print(f"{way:14} {median:6.2f} ms ({spread})")

# Samples that see each other
column = tf.constant([[1.0], [2.0], [6.0]])
with tf.GradientTape(persistent=True) as tape:
    tape.watch(column)
    centred = column - tf.reduce_mean(column, axis=0)
right = tf.squeeze(tape.jacobian(centred, column)).numpy()
wrong = tf.squeeze(tape.batch_jacobian(centred, column)).numpy()
print("jacobian, each sample by itself:", right.diagonal())
print("batch_jacobian:                 ", wrong)
