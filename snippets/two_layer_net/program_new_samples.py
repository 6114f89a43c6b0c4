"""Try the trained two-layer net on samples that it has not seen."""

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
rng = np.random.default_rng(seed=0)
limit = np.sqrt(6 / (D + H))
mean_squared_error = tf.keras.losses.MeanSquaredError()


def draw_samples():
    x = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
    y = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
    return x, y


# Training
x, y = draw_samples()
w1 = tf.Variable(rng.uniform(-limit, limit, (D, H)), dtype=tf.float32)
w2 = tf.Variable(rng.uniform(-limit, limit, (H, D)), dtype=tf.float32)
optimizer = tf.keras.optimizers.SGD(learning_rate=3.0)
for update in range(50):
    with tf.GradientTape() as tape:
        y_pred = tf.matmul(tf.maximum(tf.matmul(x, w1), 0), w2)
        loss = mean_squared_error(y, y_pred)
    gradients = tape.gradient(loss, [w1, w2])
    optimizer.apply_gradients(zip(gradients, [w1, w2], strict=True))

# Evaluation after 50 updates
samples = {"training": (x, y), "new": draw_samples()}
losses, zero_losses = {}, {}
for name, (x, y) in samples.items():
    y_pred = tf.matmul(tf.maximum(tf.matmul(x, w1), 0), w2)
    losses[name] = float(mean_squared_error(y, y_pred))
    zero_losses[name] = float(mean_squared_error(y, tf.zeros_like(y)))
    print(f"{name} samples: loss of the net {losses[name]:.4f}")
    print(f"  loss of predicting zero {zero_losses[name]:.4f}")
