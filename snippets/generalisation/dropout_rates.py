"""Train nets with several dropout rates on several data sets at once."""

import numpy as np
import tensorflow as tf

D, H, N, R = 10, 64, 100, 5  # features, hidden units, samples, data sets
spread = 0.3  # standard deviation of the noise
rates = (0.0, 0.2, 0.4, 0.6, 0.8)
rng = np.random.default_rng(7)
teacher1 = rng.standard_normal((D, 4)) / np.sqrt(D)
teacher2 = rng.standard_normal((4, 1)) / 2


def samples(*shape):
    x = rng.standard_normal((*shape, D))
    noise = spread * rng.standard_normal((*shape, 1))
    y = np.maximum(x @ teacher1, 0) @ teacher2 + noise
    return x.astype("float32"), y.astype("float32")


(x, y), (x_test, y_test) = samples(R, N), samples(1000)
start1 = rng.normal(0, 0.2, (len(rates), R, D, H))
start2 = rng.normal(0, 0.2, (len(rates), R, H, 1))
w1 = tf.Variable(start1, dtype=tf.float32)  # weights for each pair
w2 = tf.Variable(start2, dtype=tf.float32)
keep = 1 - tf.reshape(tf.constant(rates), (-1, 1, 1, 1))


# Dropout by hand
def loss(x, y, mask=1.0):
    hidden = tf.nn.relu(x @ w1) * mask
    return tf.reduce_mean(tf.square(hidden @ w2 - y), axis=(2, 3))


@tf.function
def train(updates):
    for update in tf.range(updates):
        chance = tf.random.stateless_uniform(
            (len(rates), R, N, H), (0, update)
        )
        mask = tf.cast(chance < keep, tf.float32) / keep
        with tf.GradientTape() as tape:
            total = tf.reduce_sum(loss(x, y, mask))
        gradient1, gradient2 = tape.gradient(total, (w1, w2))
        w1.assign_sub(0.1 * gradient1)
        w2.assign_sub(0.1 * gradient2)


# Training
train(300)
training_losses = loss(x, y).numpy()  # without a mask
test_losses = loss(x_test, y_test).numpy()
ends = np.stack([training_losses, test_losses], axis=1).mean(axis=2)
for rate, means in zip(rates, ends, strict=True):
    print("rate {}  training {:.3f}  test {:.3f}".format(rate, *means))
