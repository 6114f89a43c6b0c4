"""Compare a gradient with differences of the loss, in two dtypes."""

import numpy as np
import tensorflow as tf

N, D, H = 16, 20, 10  # samples, features in and out, hidden units
rng = np.random.default_rng(seed=0)
samples, targets = rng.standard_normal((2, N, D))
shapes = (D, H), (H, D)
weights = [0.3 * rng.standard_normal(shape) for shape in shapes]


def loss(w1, w2):
    x, y = tf.cast(samples, w1.dtype), tf.cast(targets, w1.dtype)
    y_pred = tf.matmul(tf.nn.relu(tf.matmul(x, w1)), w2)
    return tf.reduce_mean(tf.square(y_pred - y))


# Two slopes
def slopes(direction, step, dtype):
    """Return the slope along a direction, by tape and by a difference."""
    w = [tf.constant(weight, dtype) for weight in weights]
    d = [tf.constant(part, dtype) for part in direction]
    with tf.GradientTape() as tape:
        tape.watch(w)
        value = loss(*w)
    gradients = tape.gradient(value, w)
    by_tape = sum(map(tf.reduce_sum, map(tf.multiply, gradients, d)))
    up = loss(w[0] + step * d[0], w[1] + step * d[1])
    down = loss(w[0] - step * d[0], w[1] - step * d[1])
    return float(by_tape), (float(up) - float(down)) / (2 * step)


# Steps
directions = [[rng.standard_normal(s) for s in shapes] for _ in range(5)]
steps = [10.0**-power for power in range(1, 11)]
errors = {"float32": [], "float64": []}
for step in steps:
    for dtype, found in errors.items():
        pairs = [slopes(one, step, dtype) for one in directions]
        found.append(max(abs(b / a - 1) for a, b in pairs))
    said = [f"{dtype} {found[-1]:.0e}" for dtype, found in errors.items()]
    print(f"step {step:.0e}: relative error", ", ".join(said))
