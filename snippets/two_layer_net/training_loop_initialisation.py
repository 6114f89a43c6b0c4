"""Train the two-layer net from two starts: weights between 0 and 1, and Glorot's."""

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units

rng = np.random.default_rng(0)
x = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
y = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
zero_loss = float(tf.reduce_mean(tf.reduce_sum(tf.square(y), axis=1)))


# Training
def train(low, high, learning_rate):
    """Return the loss and the share of active hidden units at each of 50 steps."""
    w1 = tf.Variable(rng.uniform(low, high, (D, H)), dtype=tf.float32)
    w2 = tf.Variable(rng.uniform(low, high, (H, D)), dtype=tf.float32)
    losses, active = [], []
    for step in range(50):
        with tf.GradientTape() as tape:
            h = tf.maximum(tf.matmul(x, w1), 0)
            y_pred = tf.matmul(h, w2)
            loss = tf.reduce_mean(tf.reduce_sum(tf.square(y_pred - y), axis=1))
        losses.append(float(loss))
        active.append(np.mean(h > 0))
        gradient1, gradient2 = tape.gradient(loss, [w1, w2])
        w1.assign_sub(learning_rate * gradient1)
        w2.assign_sub(learning_rate * gradient2)
    return losses, active


# Two starts
limit = np.sqrt(6 / (D + H))
glorot_losses, glorot_active = train(-limit, limit, learning_rate=3e-3)
memo_losses, memo_active = train(0, 1, learning_rate=1e-6)

print(f"memo:   loss {memo_losses[0]:.4g} to {memo_losses[-1]:.4g}")
print(f"        active units {memo_active[0]:.1%} to {memo_active[-1]:.1%}")
print(f"Glorot: loss {glorot_losses[0]:.4g} to {glorot_losses[-1]:.4g}")
print(f"        active units {glorot_active[0]:.1%} to {glorot_active[-1]:.1%}")
print(f"predicting zero: loss {zero_loss:.4g}")
