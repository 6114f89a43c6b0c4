"""Measure how large the values of the net are for four kinds of start."""

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
rng = np.random.default_rng(seed=0)
x = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)


def uniform(low, high):
    return [rng.uniform(low, high, shape) for shape in ((D, H), (H, D))]


def root_mean_square(values):
    return float(tf.sqrt(tf.reduce_mean(tf.square(values))))


# Starts
limit = np.sqrt(6 / (D + H))
starts = {
    "0 to 1": uniform(0, 1),
    "-1 to 1": uniform(-1, 1),
    "Glorot": uniform(-limit, limit),
    "He": [
        rng.normal(0, np.sqrt(2 / D), (D, H)),
        rng.normal(0, np.sqrt(2 / H), (H, D)),
    ],
}

# Sizes
sizes = {}
for name, (start1, start2) in starts.items():
    z = tf.matmul(x, tf.constant(start1, tf.float32))
    y_pred = tf.matmul(tf.maximum(z, 0), tf.constant(start2, tf.float32))
    sizes[name] = root_mean_square(z), root_mean_square(y_pred)
    print(f"{name:8} z {sizes[name][0]:6.2f}  y_pred {sizes[name][1]:7.2f}")
