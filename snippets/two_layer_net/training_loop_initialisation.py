"""Train the two-layer net from two starts, and count the active units."""

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
rng = np.random.default_rng(seed=0)
x = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
y = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)


# Training
def train(low, high, learning_rate):
    """Return the losses, positive entries of h and active units."""
    w1 = tf.Variable(rng.uniform(low, high, (D, H)), dtype=tf.float32)
    w2 = tf.Variable(rng.uniform(low, high, (H, D)), dtype=tf.float32)
    losses, entries, units = [], [], []
    for update in range(50):
        with tf.GradientTape() as tape:
            h = tf.maximum(tf.matmul(x, w1), 0)
            square = tf.square(tf.matmul(h, w2) - y)
            loss = tf.reduce_mean(tf.reduce_sum(square, axis=1))
        losses.append(float(loss))
        entries.append(int(np.sum(h > 0)))
        units.append(int(np.sum(np.any(h > 0, axis=0))))  # for some sample
        gradient1, gradient2 = tape.gradient(loss, [w1, w2])
        w1.assign_sub(learning_rate * gradient1)
        w2.assign_sub(learning_rate * gradient2)
    return losses, entries, units


# Two starts
limit = np.sqrt(6 / (D + H))
runs = {
    "Glorot": train(-limit, limit, learning_rate=3e-3),
    "0 to 1": train(0, 1, learning_rate=1e-5),
}
for name, (losses, entries, units) in runs.items():
    for k in (0, 49):
        print(f"{name}, after {k:2} updates: loss {losses[k]:.4g}")
        print(f"  {entries[k]} positive entries, {units[k]} active units")
