"""Compare the mean squared error with a sum over the features."""

import numpy as np
import tensorflow as tf

N, D = 64, 1000  # samples, features
rng = np.random.default_rng(seed=0)
y = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
y_pred = tf.Variable(rng.standard_normal((N, D)), dtype=tf.float32)

# Two losses
mean_squared_error = tf.keras.losses.MeanSquaredError()
with tf.GradientTape(persistent=True) as tape:
    mean_loss = mean_squared_error(y, y_pred)
    sums = tf.reduce_sum(tf.square(y_pred - y), axis=1)  # one per sample
    sum_loss = tf.reduce_mean(sums)
mean_gradient = tape.gradient(mean_loss, y_pred)
sum_gradient = tape.gradient(sum_loss, y_pred)

print(f"loss:     mean {mean_loss:.4f}, sum over features {sum_loss:.1f}")
mean_norm, sum_norm = tf.norm(mean_gradient), tf.norm(sum_gradient)
print(f"gradient: norm {mean_norm:.6f}, sum over features {sum_norm:.4f}")
