"""Keep the learning rate, and change the number of output features."""

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in, hidden units


def squared_error(y, y_pred, reduce):
    return tf.reduce_mean(reduce(tf.square(y_pred - y), axis=1))


# Training
def train(features, reduce, learning_rate):
    """Return the loss after 50 updates, in units of predicting zero."""
    rng = np.random.default_rng(seed=0)
    x = tf.constant(rng.standard_normal((N, D)), tf.float32)
    y = tf.constant(rng.standard_normal((N, features)), tf.float32)
    a, b = np.sqrt(6 / (D + H)), np.sqrt(6 / (H + features))
    w1 = tf.Variable(rng.uniform(-a, a, (D, H)), dtype=tf.float32)
    w2 = tf.Variable(rng.uniform(-b, b, (H, features)), dtype=tf.float32)
    for update in range(51):  # the last loss follows 50 updates
        with tf.GradientTape() as tape:
            y_pred = tf.matmul(tf.maximum(tf.matmul(x, w1), 0), w2)
            loss = squared_error(y, y_pred, reduce)
        gradient1, gradient2 = tape.gradient(loss, [w1, w2])
        w1.assign_sub(learning_rate * gradient1)
        w2.assign_sub(learning_rate * gradient2)
    return float(loss / squared_error(y, tf.zeros_like(y), reduce))


# Means and sums
print("loss after 50 updates, divided by that of predicting zero")
ratios = {}
for features in (10, 100, 1000):
    for name, reduce, rate in (
        ("mean", tf.reduce_mean, 3.0),
        ("sum", tf.reduce_sum, 0.003),
    ):
        ratio = train(features, reduce, rate)
        ratios[features, name] = ratio
        print(f"{features} features, {name}, rate {rate}: {ratio:.3f}")
