"""Put one update, with its tape, into a `tf.function`."""

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
rng = np.random.default_rng(seed=0)
x = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
y = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
limit = np.sqrt(6 / (D + H))
w1 = tf.Variable(rng.uniform(-limit, limit, (D, H)), dtype=tf.float32)
w2 = tf.Variable(rng.uniform(-limit, limit, (H, D)), dtype=tf.float32)


# One update
@tf.function
def train_step(x, y, learning_rate):
    with tf.GradientTape() as tape:
        h = tf.maximum(tf.matmul(x, w1), 0)
        loss = tf.reduce_mean(tf.square(tf.matmul(h, w2) - y))
    gradient1, gradient2 = tape.gradient(loss, [w1, w2])
    w1.assign_sub(learning_rate * gradient1)
    w2.assign_sub(learning_rate * gradient2)
    return loss


# Training
rate = tf.constant(3.0)
losses = [float(train_step(x, y, rate)) for update in range(50)]
for updates in (0, 10, 20, 30, 40, 49):
    print(f"loss after {updates:2} updates: {losses[updates]:.4f}")
print("graphs traced:", train_step.experimental_get_tracing_count())
