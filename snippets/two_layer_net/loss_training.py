"""Train with the mean and with the sum over the features."""

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
rng = np.random.default_rng(seed=0)
x = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
y = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
limit = np.sqrt(6 / (D + H))
start1 = rng.uniform(-limit, limit, (D, H))
start2 = rng.uniform(-limit, limit, (H, D))


def summed_squared_error(y, y_pred):
    return tf.reduce_mean(tf.reduce_sum(tf.square(y_pred - y), axis=1))


def train(loss_function, learning_rate):
    w1 = tf.Variable(start1, dtype=tf.float32)
    w2 = tf.Variable(start2, dtype=tf.float32)
    losses = []  # losses[k] is the loss after k updates
    for update in range(50):
        with tf.GradientTape() as tape:
            y_pred = tf.matmul(tf.maximum(tf.matmul(x, w1), 0), w2)
            loss = loss_function(y, y_pred)
        losses.append(float(loss))
        gradient1, gradient2 = tape.gradient(loss, [w1, w2])
        w1.assign_sub(learning_rate * gradient1)
        w2.assign_sub(learning_rate * gradient2)
    return losses


mean_squared_error = tf.keras.losses.MeanSquaredError()
sum_losses = train(summed_squared_error, learning_rate=0.003)
slow_losses = train(mean_squared_error, learning_rate=0.003)
mean_losses = train(mean_squared_error, learning_rate=0.003 * D)
print(f"sum, rate 0.003: {sum_losses[0]:.2f}, then {sum_losses[49]:.2f}")
print(f"mean, rate 0.003: {slow_losses[0]:.4f}, then {slow_losses[49]:.4f}")
print(f"mean, rate 3: {mean_losses[0]:.4f}, then {mean_losses[49]:.4f}")
