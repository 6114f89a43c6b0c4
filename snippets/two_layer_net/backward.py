"""Compare the tape's gradients with the chain rule, one step at a time."""

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units

rng = np.random.default_rng(0)
x = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
y = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
limit = np.sqrt(6 / (D + H))
w1 = tf.Variable(rng.uniform(-limit, limit, (D, H)), dtype=tf.float32, name="w1")
w2 = tf.Variable(rng.uniform(-limit, limit, (H, D)), dtype=tf.float32, name="w2")

# By tape
with tf.GradientTape() as tape:
    z = tf.matmul(x, w1)
    h = tf.maximum(z, 0)
    y_pred = tf.matmul(h, w2)
    loss = tf.reduce_mean(tf.square(y_pred - y))
tape_gradients = tape.gradient(loss, [y_pred, w2, h, z, w1])

# By hand
d_y_pred = 2 * (y_pred - y) / (N * D)
gradient2 = tf.matmul(h, d_y_pred, transpose_a=True)
d_h = tf.matmul(d_y_pred, w2, transpose_b=True)
d_z = tf.where(z > 0, d_h, 0)
gradient1 = tf.matmul(x, d_z, transpose_a=True)
hand_gradients = [d_y_pred, gradient2, d_h, d_z, gradient1]

# Comparison
differences = []
names = ["y_pred", "w2", "h", "z", "w1"]
for name, by_tape, by_hand in zip(names, tape_gradients, hand_gradients, strict=True):
    largest = tf.reduce_max(tf.abs(by_tape - by_hand)) / tf.reduce_max(tf.abs(by_hand))
    differences.append(float(largest))
    print(
        f"{name:6} {by_tape.shape!s:12} norm {tf.norm(by_tape):.5f}, difference {largest:.5f}"
    )
