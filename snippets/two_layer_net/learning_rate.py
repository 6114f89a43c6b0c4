"""Record the losses of seven learning rates from three starts."""

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
rng = np.random.default_rng(seed=0)
x = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
y = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
w1, w2 = tf.Variable(tf.zeros((D, H))), tf.Variable(tf.zeros((H, D)))
a, he1, he2 = np.sqrt(6 / (D + H)), np.sqrt(2 / D), np.sqrt(2 / H)
starts = {  # both weights
    "Glorot": (rng.uniform(-a, a, (D, H)), rng.uniform(-a, a, (H, D))),
    "He": (rng.normal(0, he1, (D, H)), rng.normal(0, he2, (H, D))),
    "0 to 1": (rng.uniform(0, 1, (D, H)), rng.uniform(0, 1, (H, D))),
}


# One update
@tf.function
def train_step(rate):
    with tf.GradientTape() as tape:
        h = tf.maximum(tf.matmul(x, w1), 0)
        loss = tf.reduce_mean(tf.square(tf.matmul(h, w2) - y))
    gradient1, gradient2 = tape.gradient(loss, [w1, w2])
    w1.assign_sub(rate * gradient1)
    w2.assign_sub(rate * gradient2)
    active_units = tf.math.count_nonzero(tf.reduce_any(h > 0, axis=0))
    return loss, active_units


# Runs
runs = {}
for start, (start1, start2) in starts.items():
    for rate in (0.001, 0.01, 1.0, 3.0, 10.0, 30.0, 100.0):
        w1.assign(start1)
        w2.assign(start2)
        steps = [train_step(tf.constant(rate)) for update in range(50)]
        losses = [float(loss) for loss, _ in steps]
        runs[start, rate] = losses, int(steps[-1][1])
        print(f"{start}, rate {rate:g}: {losses[49]:.4g} after 49 updates")
