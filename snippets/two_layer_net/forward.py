"""Run the two-layer net forward, one operation at a time."""

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

# Forward pass
z = tf.matmul(x, w1)
h = tf.maximum(z, 0)
y_pred = tf.matmul(h, w2)
difference = y_pred - y
square = tf.square(difference)
loss = tf.reduce_mean(square)

steps = {"z": z, "h": h, "y_pred": y_pred}
steps |= {"difference": difference, "square": square, "loss": loss}
for name, value in steps.items():
    print(f"{name:10} {value.shape!s:10} mean {tf.reduce_mean(value):7.4f}")

# Zeros
zeros = np.sum(h == 0)
zero_units = np.sum(np.all(h == 0, axis=0))
print(f"zero entries of h: {zeros}")
print(f"units that are zero for all samples: {zero_units}")
