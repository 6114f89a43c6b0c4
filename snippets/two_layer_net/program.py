"""Train a two-layer net: the whole program.

NumPy arrays become tensors, weights become variables, and 50 steps move the weights downhill.
"""

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units

# Data
rng = np.random.default_rng(0)
x = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
y = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)

# Weights
limit = np.sqrt(6 / (D + H))
w1 = tf.Variable(rng.uniform(-limit, limit, (D, H)), dtype=tf.float32, name="w1")
w2 = tf.Variable(rng.uniform(-limit, limit, (H, D)), dtype=tf.float32, name="w2")

# Training
mean_squared_error = tf.losses.MeanSquaredError()
optimizer = tf.optimizers.SGD(learning_rate=3.0)
losses = []
for step in range(50):
    with tf.GradientTape() as tape:
        h = tf.maximum(tf.matmul(x, w1), 0)
        y_pred = tf.matmul(h, w2)
        loss = mean_squared_error(y, y_pred)
    gradients = tape.gradient(loss, [w1, w2])
    optimizer.apply_gradients(zip(gradients, [w1, w2], strict=True))
    losses.append(float(loss))

for step in (0, 10, 20, 30, 40, 49):
    print(f"step {step:2}: loss {losses[step]:.4f}")

# What was learnt
x_new = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
y_new = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
y_new_pred = tf.matmul(tf.maximum(tf.matmul(x_new, w1), 0), w2)
zero_loss = float(mean_squared_error(y, tf.zeros_like(y)))
new_loss = float(mean_squared_error(y_new, y_new_pred))
new_zero_loss = float(mean_squared_error(y_new, tf.zeros_like(y_new)))
print(f"predicting zero: loss {zero_loss:.4f}")
print(f"new samples: loss {new_loss:.4f}, predicting zero {new_zero_loss:.4f}")
