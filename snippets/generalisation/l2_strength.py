"""Train linear models with penalties of several strengths, all at once."""

import numpy as np
import tensorflow as tf

D, N, R = 20, 30, 20  # features, training samples, data sets
spread = 0.5  # standard deviation of the noise
factors = tf.constant([0.0, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0])
rng = np.random.default_rng(0)
teacher = rng.standard_normal((R, D, 1)) / np.sqrt(D)


def samples(count):
    x = rng.standard_normal((R, count, D))
    noise = spread * rng.standard_normal((R, count, 1))
    return x.astype("float32"), (x @ teacher + noise).astype("float32")


training, test = samples(N), samples(500)
w = tf.Variable(tf.zeros((len(factors), R, D, 1)))  # a model for each pair


# Loss of each model
def errors(x, y):
    return tf.reduce_mean(tf.square(x @ w - y), axis=(2, 3))


@tf.function
def train(updates):
    for update in tf.range(updates):
        with tf.GradientTape() as tape:
            penalties = factors[:, None] * tf.reduce_sum(w**2, axis=(2, 3))
            loss = tf.reduce_sum(errors(*training) + penalties)
        w.assign_sub(0.1 * tape.gradient(loss, w))


# Training
train(500)
training_losses, test_losses = errors(*training), errors(*test)
ends = np.stack([training_losses, test_losses], axis=1).mean(axis=2)
for factor, means in zip(factors.numpy(), ends, strict=True):
    print(
        "factor {:.3f}  training {:.3f}  test {:.3f}".format(factor, *means)
    )
