"""Train with the memo's start and learning rate, its one wrong shape repaired."""

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
learning_rate = 1e-6

# Data
rng = np.random.default_rng(0)
x = tf.constant(rng.standard_normal((N, D)), tf.float32)
y = tf.constant(rng.standard_normal((N, D)), tf.float32)
start1, start2 = rng.uniform(0, 1, (D, H)), rng.uniform(0, 1, (H, D))


def squared_error(y_pred: tf.Tensor) -> tf.Tensor:
    """Sum over the features, mean over the samples: the memo's first loss."""
    return tf.reduce_mean(tf.reduce_sum(tf.square(y_pred - y), axis=1))


def mean_squared_error(y_pred: tf.Tensor) -> tf.Tensor:
    """Mean over features and samples: the memo's second loss."""
    return tf.reduce_mean(tf.square(y_pred - y))


results = {}
for loss_function in (squared_error, mean_squared_error):
    w1 = tf.Variable(start1, dtype=tf.float32)
    w2 = tf.Variable(start2, dtype=tf.float32)
    losses, active = [], []
    for step in range(51):
        with tf.GradientTape() as tape:
            h = tf.maximum(tf.matmul(x, w1), 0)
            loss = loss_function(tf.matmul(h, w2))
        losses.append(float(loss))
        active.append(float(tf.reduce_mean(tf.cast(h > 0, tf.float32))))
        gradient1, gradient2 = tape.gradient(loss, [w1, w2])
        w1.assign_sub(learning_rate * gradient1)
        w2.assign_sub(learning_rate * gradient2)
    zero = float(loss_function(tf.zeros_like(y)))
    results[loss_function.__name__] = (losses, active, zero)

    # Report
    print(loss_function.__name__)
    print(f"  loss at the start: {losses[0]:.5g}, after 50 updates: {losses[50]:.5g}")
    print(f"  predicting zero everywhere: {zero:.5g}")
    print(f"  hidden values above zero: {active[0]:.1%}, then {active[50]:.1%}")
