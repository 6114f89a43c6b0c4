"""Train the two-layer net with SGD and with Adam."""

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
rng = np.random.default_rng(seed=0)
x = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
y = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
limit = np.sqrt(6 / (D + H))
start1 = rng.uniform(-limit, limit, (D, H))
start2 = rng.uniform(-limit, limit, (H, D))


# Training
def train(optimizer):
    """Return losses[k], the loss after k updates."""
    w1 = tf.Variable(start1, dtype=tf.float32)
    w2 = tf.Variable(start2, dtype=tf.float32)
    losses = []
    for update in range(50):
        with tf.GradientTape() as tape:
            y_pred = tf.matmul(tf.maximum(tf.matmul(x, w1), 0), w2)
            loss = tf.reduce_mean(tf.square(y_pred - y))
        losses.append(float(loss))
        gradients = tape.gradient(loss, [w1, w2])
        optimizer.apply_gradients(zip(gradients, [w1, w2], strict=True))
    return losses


# Two rules
sgd = tf.keras.optimizers.SGD(learning_rate=3.0)
adam = tf.keras.optimizers.Adam(learning_rate=0.001)
sgd_losses, adam_losses = train(sgd), train(adam)
for updates in (0, 10, 20, 30, 40, 49):
    print(f"loss after {updates:2} updates: ", end="")
    print(f"SGD {sgd_losses[updates]:.4f}, Adam {adam_losses[updates]:.4f}")
