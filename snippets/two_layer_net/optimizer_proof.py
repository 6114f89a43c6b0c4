"""Compare SGD with the update by hand, to the last bit."""

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
learning_rate = 3.0
rng = np.random.default_rng(seed=0)
x = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
y = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
limit = np.sqrt(6 / (D + H))
starts = [rng.uniform(-limit, limit, s) for s in ((D, H), (H, D))]
optimizer = tf.keras.optimizers.SGD(learning_rate)


# Training
def train(update_weights):
    """Return both weights after 50 updates."""
    weights = [tf.Variable(start, dtype=tf.float32) for start in starts]
    for update in range(50):
        with tf.GradientTape() as tape:
            h = tf.maximum(tf.matmul(x, weights[0]), 0)
            loss = tf.reduce_mean(tf.square(tf.matmul(h, weights[1]) - y))
        update_weights(tape.gradient(loss, weights), weights)
    return [weight.numpy() for weight in weights]


def by_hand(gradients, weights):
    for gradient, weight in zip(gradients, weights, strict=True):
        weight.assign_sub(learning_rate * gradient)


def by_optimizer(gradients, weights):
    optimizer.apply_gradients(zip(gradients, weights, strict=True))


# Comparison
pairs = list(zip(train(by_hand), train(by_optimizer), strict=True))
for name, (a, b) in zip(("w1", "w2"), pairs, strict=True):
    print(f"{name}: {np.sum(a == b)} of {a.size} entries equal")
