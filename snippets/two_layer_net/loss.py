"""Compare the predefined mean squared error with a sum over the features."""

import numpy as np
import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units

rng = np.random.default_rng(0)
x = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
y = tf.convert_to_tensor(rng.standard_normal((N, D)), tf.float32)
limit = np.sqrt(6 / (D + H))
start1 = rng.uniform(-limit, limit, (D, H))
start2 = rng.uniform(-limit, limit, (H, D))


# Two losses
predefined = tf.losses.MeanSquaredError()


def summed(y_true, y_pred):
    return tf.reduce_mean(tf.reduce_sum(tf.square(y_pred - y_true), axis=1))


# Training
def train(loss_function, learning_rate):
    """Return the losses of 50 steps and the gradients of the first."""
    w1 = tf.Variable(start1, dtype=tf.float32)
    w2 = tf.Variable(start2, dtype=tf.float32)
    losses, first_gradients = [], None
    for step in range(50):
        with tf.GradientTape() as tape:
            y_pred = tf.matmul(tf.maximum(tf.matmul(x, w1), 0), w2)
            loss = loss_function(y, y_pred)
        gradient1, gradient2 = tape.gradient(loss, [w1, w2])
        first_gradients = first_gradients or (gradient1, gradient2)
        w1.assign_sub(learning_rate * gradient1)
        w2.assign_sub(learning_rate * gradient2)
        losses.append(float(loss))
    return losses, first_gradients


# Comparison
sum_losses, sum_gradients = train(summed, learning_rate=3e-3)
mean_losses, mean_gradients = train(predefined, learning_rate=3e-3 * D)
slow_losses, _ = train(predefined, learning_rate=3e-3)

print(f"loss: sum {sum_losses[0]:.2f}, mean {mean_losses[0]:.5f}")
print(f"loss: ratio {sum_losses[0] / mean_losses[0]:.1f}")
for name, a, b in zip(("w1", "w2"), sum_gradients, mean_gradients, strict=True):
    print(f"gradient for {name}: ratio of the norms {tf.norm(a) / tf.norm(b):.1f}")
print(f"after 50 steps: sum {sum_losses[-1]:.2f}, mean {mean_losses[-1]:.5f}")
print(f"mean with the rate of the sum: {slow_losses[-1]:.5f}")
