"""Run the two-layer net forward, one operation at a time."""

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units

rng = np.random.default_rng(0)
x = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
y = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
limit = np.sqrt(6 / (D + H))
w1 = tf.Variable(rng.uniform(-limit, limit, (D, H)), dtype=tf.float32, name="w1")
w2 = tf.Variable(rng.uniform(-limit, limit, (H, D)), dtype=tf.float32, name="w2")


# The whole pass
def forward(x, y):
    h = tf.maximum(tf.matmul(x, w1), 0)
    y_pred = tf.matmul(h, w2)
    return tf.reduce_mean(tf.square(y_pred - y))


# Step by step
z = tf.matmul(x, w1)
h = tf.maximum(z, 0)
y_pred = tf.matmul(h, w2)
difference = y_pred - y
square = tf.square(difference)
loss = tf.reduce_mean(square)

names = ["z", "h", "y_pred", "difference", "square", "loss"]
for name, value in zip(names, [z, h, y_pred, difference, square, loss], strict=True):
    print(f"{name:10} {value.shape!s:10} mean {tf.reduce_mean(value):7.4f}")
print(f"hidden units that are zero: {tf.reduce_mean(tf.cast(h == 0, tf.float32)):.1%}")
print(f"forward(x, y) = {forward(x, y):.4f}")
