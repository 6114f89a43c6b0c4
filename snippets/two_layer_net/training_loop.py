"""Train the two-layer net with updates written by hand."""

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
learning_rate = 3.0

rng = np.random.default_rng(seed=0)
x = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
y = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)

limit = np.sqrt(6 / (D + H))  # Glorot's rule for the size of a start
w1 = tf.Variable(rng.uniform(-limit, limit, (D, H)), dtype=tf.float32)
w2 = tf.Variable(rng.uniform(-limit, limit, (H, D)), dtype=tf.float32)

# Training
losses = []  # losses[k] is the loss after k updates
for update in range(50):
    # Forward pass and loss
    with tf.GradientTape() as tape:
        h = tf.maximum(tf.matmul(x, w1), 0)
        y_pred = tf.matmul(h, w2)
        loss = tf.reduce_mean(tf.square(y_pred - y))
    losses.append(float(loss))

    # Gradients and update
    gradient1, gradient2 = tape.gradient(loss, [w1, w2])
    w1.assign_sub(learning_rate * gradient1)
    w2.assign_sub(learning_rate * gradient2)

# Losses
for updates in (0, 1, 2, 10, 20, 30, 40, 49):
    print(f"loss after {updates:2} updates: {losses[updates]:.4f}")
