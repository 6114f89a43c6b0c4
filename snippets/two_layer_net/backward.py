"""Compute the gradients by the chain rule, and compare with the tape."""

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
rng = np.random.default_rng(seed=0)
x = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
y = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
limit = np.sqrt(6 / (D + H))
start1 = rng.uniform(-limit, limit, (D, H))
start2 = rng.uniform(-limit, limit, (H, D))
w1 = tf.Variable(start1, dtype=tf.float32, name="w1")
w2 = tf.Variable(start2, dtype=tf.float32, name="w2")

# By tape
with tf.GradientTape() as tape:
    z = tf.matmul(x, w1)
    h = tf.maximum(z, 0)
    y_pred = tf.matmul(h, w2)
    loss = tf.reduce_mean(tf.square(y_pred - y))
values = {"y_pred": y_pred, "w2": w2, "h": h, "z": z, "w1": w1}
by_tape = tape.gradient(loss, values)
for name, gradient in by_tape.items():
    print(f"gradient by {name:6}  {gradient.shape}")

# By hand
d_y_pred = (1 / (N * D)) * (2 * (y_pred - y))
gradient2 = tf.matmul(h, d_y_pred, transpose_a=True)
d_h = tf.matmul(d_y_pred, w2, transpose_b=True)
d_z = tf.where(z >= 0, d_h, 0)
gradient1 = tf.matmul(x, d_z, transpose_a=True)
gradients = [d_y_pred, gradient2, d_h, d_z, gradient1]
by_hand = dict(zip(values, gradients, strict=True))

# Comparison
for name, gradient in by_hand.items():
    equal = np.sum(gradient.numpy() == by_tape[name].numpy())
    print(f"{name:6}  {equal} of {tf.size(gradient)} entries equal")
