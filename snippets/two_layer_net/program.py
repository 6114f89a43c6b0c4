"""Train a two-layer net: the whole program."""

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
rng = np.random.default_rng(seed=0)
x = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
y = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
print(f"x {x.shape}, y {y.shape}")

# Weights
limit = np.sqrt(6 / (D + H))  # Glorot's rule for the size of a start
w1 = tf.Variable(rng.uniform(-limit, limit, (D, H)), dtype=tf.float32)
w2 = tf.Variable(rng.uniform(-limit, limit, (H, D)), dtype=tf.float32)
print(f"w1 {w1.shape}, w2 {w2.shape}")

# Training
mean_squared_error = tf.keras.losses.MeanSquaredError()
optimizer = tf.keras.optimizers.SGD(learning_rate=3.0)
losses = []  # losses[k] is the loss after k updates
for update in range(50):
    with tf.GradientTape() as tape:
        h = tf.maximum(tf.matmul(x, w1), 0)
        y_pred = tf.matmul(h, w2)
        loss = mean_squared_error(y, y_pred)
    gradients = tape.gradient(loss, [w1, w2])
    optimizer.apply_gradients(zip(gradients, [w1, w2], strict=True))
    losses.append(float(loss))

for updates in (0, 10, 20, 30, 40, 49):
    print(f"loss after {updates:2} updates: {losses[updates]:.4f}")
