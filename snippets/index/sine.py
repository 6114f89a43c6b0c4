"""Teach a net the sine.

It sees 64 points of the curve, and is close to them after 1000 updates.
"""

import numpy as np
import tensorflow as tf

# Data
x = tf.reshape(tf.linspace(-3.0, 3.0, 64), (64, 1))
y = tf.sin(x)

# Weights
rng = np.random.default_rng(0)
w1 = tf.Variable(rng.uniform(-1, 1, (1, 32)), dtype=tf.float32)
b1 = tf.Variable(rng.uniform(-1, 1, 32), dtype=tf.float32)
w2 = tf.Variable(rng.uniform(-1, 1, (32, 1)), dtype=tf.float32)
weights = [w1, b1, w2]

# Training
curves = {}
for updates in range(1001):
    with tf.GradientTape() as tape:
        h = tf.maximum(tf.matmul(x, w1) + b1, 0)
        y_pred = tf.matmul(h, w2)
        loss = tf.reduce_mean(tf.square(y_pred - y))
    if updates in (0, 10, 100, 1000):
        print(f"after {updates:4} updates: loss {loss:.4f}")
        curves[updates] = y_pred
    gradients = tape.gradient(loss, weights)
    for weight, gradient in zip(weights, gradients, strict=True):
        weight.assign_sub(0.05 * gradient)
