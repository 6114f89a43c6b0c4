"""Train one net by batch, mini-batch and stochastic gradient descent.

All three see the same data and begin at the same weights. The targets come from a
second net, the teacher, so that there is something to learn.
"""

import numpy as np
import tensorflow as tf

N, D, H = 128, 8, 16  # samples, features, hidden units
epochs = 10
batch_sizes = {"batch": N, "mini-batch": 16, "stochastic": 1}
learning_rates = (0.01, 0.03, 0.1, 0.3, 1.0)

# Data from the teacher
rng = np.random.default_rng(0)
samples = rng.standard_normal((N, D))
teacher1 = rng.standard_normal((D, H)) / np.sqrt(D)
teacher2 = rng.standard_normal((H, 1)) / np.sqrt(H)
x = tf.constant(samples, tf.float32)
y = tf.constant(np.maximum(samples @ teacher1, 0) @ teacher2, tf.float32)

# The net and its start
start1 = rng.standard_normal((D, H)) / np.sqrt(D)
start2 = rng.standard_normal((H, 1)) / np.sqrt(H)
w1 = tf.Variable(start1, dtype=tf.float32)
w2 = tf.Variable(start2, dtype=tf.float32)
optimizer = tf.optimizers.SGD()


def mean_squared_error(x, y) -> tf.Tensor:
    return tf.reduce_mean(tf.square(tf.matmul(tf.nn.relu(tf.matmul(x, w1)), w2) - y))


@tf.function
def update(rows) -> tf.Tensor:
    """Make one update from these rows of the data. Return the loss on all of it."""
    with tf.GradientTape() as tape:
        loss = mean_squared_error(tf.gather(x, rows), tf.gather(y, rows))
    optimizer.apply_gradients(zip(tape.gradient(loss, [w1, w2]), [w1, w2], strict=True))
    return mean_squared_error(x, y)


def descend(batch_size: int, learning_rate: float) -> list[float]:
    """Return the loss on all data at the start and after each update.

    The run ends early with the first loss that is not finite.
    """
    w1.assign(start1)
    w2.assign(start2)
    optimizer.learning_rate = learning_rate
    rng = np.random.default_rng(1)
    losses = [float(mean_squared_error(x, y))]
    for _ in range(epochs):
        order = rng.permutation(N)
        for first in range(0, N, batch_size):
            losses.append(float(update(order[first : first + batch_size])))
            if not np.isfinite(losses[-1]):
                return losses
    return losses


runs = {}
for name, size in batch_sizes.items():
    for rate in learning_rates:
        runs[name, rate] = descend(size, rate)

print("learning rate  ", *(f"{rate:9}" for rate in learning_rates))
for name in batch_sizes:
    ends = [runs[name, rate][-1] for rate in learning_rates]
    shown = (f"{end:9.4f}" if np.isfinite(end) else " diverges" for end in ends)
    print(f"{name:15}", *shown)
