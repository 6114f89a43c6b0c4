"""Train nets of several widths on several numbers of samples at once."""

import numpy as np
import tensorflow as tf

D, R, spread = 10, 3, 0.3  # features, data sets, deviation of the noise
rng = np.random.default_rng(7)
teacher1 = rng.standard_normal((D, 4)) / 2
teacher2 = np.array([[1.0], [-1.0], [1.0], [-1.0]]) / 2


def samples(*shape):
    x = rng.standard_normal((*shape, D))
    noise = spread * rng.standard_normal((*shape, 1))
    y = np.maximum(x @ teacher1, 0) @ teacher2 + noise
    return x.astype("float32"), y.astype("float32")


by_width = [(width, 200) for width in (1, 2, 4, 8, 16, 32)]
by_count = [(16, count) for count in (50, 100, 200, 400)]
pairs = np.array(by_width + by_count)  # hidden units, training samples
H, N = pairs.max(axis=0)
(x, y), (x_test, y_test) = samples(R, N), samples(1000)

# Nets
shape = (len(pairs), R)  # a net for each pair and data set
scale = 1 / np.sqrt(pairs[:, 0]).reshape(-1, 1, 1, 1)
start1 = rng.normal(0, 1 / np.sqrt(D), (*shape, D, H))
start2 = rng.normal(0, 1, (*shape, H, 1)) * scale
w1, w2 = (tf.Variable(w, dtype=tf.float32) for w in (start1, start2))
b1, b2 = (tf.Variable(tf.zeros((*shape, 1, n))) for n in (H, 1))
weights = [w1, b1, w2, b2]
has_unit = np.float32(np.arange(H) < pairs[:, :1]).reshape(-1, 1, 1, H)
has_sample = np.float32(np.arange(N) < pairs[:, 1:]).reshape(-1, 1, N, 1)


def squares(x, y):
    hidden = tf.nn.relu(x @ w1 + b1) * has_unit
    return tf.square(hidden @ w2 + b2 - y)


def training_loss():
    total = tf.reduce_sum(squares(x, y) * has_sample, axis=(2, 3))
    return total / pairs[:, 1:]


# Training
optimizer = tf.keras.optimizers.Adam(learning_rate=0.01)


@tf.function
def train_step():
    with tf.GradientTape() as tape:
        loss = tf.reduce_sum(training_loss())
    gradients = tape.gradient(loss, weights)
    optimizer.apply_gradients(zip(gradients, weights, strict=True))


for update in range(400):
    train_step()
training_losses = training_loss().numpy()
test_losses = tf.reduce_mean(squares(x_test, y_test), axis=(2, 3)).numpy()
ends = np.stack([training_losses, test_losses], axis=1).mean(axis=2)
for (width, count), means in zip(pairs, ends, strict=True):
    print(f"{width:2} units, {count:3} samples", end=": ")
    print("training {:.3f}, test {:.3f}".format(*means))
