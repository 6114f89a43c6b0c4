"""Train with the mean and with the sum over the features."""

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
rate = 0.003
rng = np.random.default_rng(seed=0)
x = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
y = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
limit = np.sqrt(6 / (D + H))
starts = [rng.uniform(-limit, limit, s) for s in ((D, H), (H, D))]


def summed_squared_error(y, y_pred):
    return tf.reduce_mean(tf.reduce_sum(tf.square(y_pred - y), axis=1))


# Training
def train(loss_function, learning_rate):
    w1, w2 = (tf.Variable(start, dtype=tf.float32) for start in starts)
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


# Three runs
mean_squared_error = tf.keras.losses.MeanSquaredError()
sum_losses = train(summed_squared_error, learning_rate=rate)
slow_losses = train(mean_squared_error, learning_rate=rate)
mean_losses = train(mean_squared_error, learning_rate=rate * D)
print("loss at first, and after 49 updates")
print(f"sum, rate {rate}: {sum_losses[0]:.2f}, {sum_losses[49]:.2f}")
print(f"mean, rate {rate}: {slow_losses[0]:.4f}, {slow_losses[49]:.4f}")
print(f"mean, rate {rate * D}: {mean_losses[0]:.4f}, {mean_losses[49]:.4f}")
