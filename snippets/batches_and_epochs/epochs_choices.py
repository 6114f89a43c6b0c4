"""Try several batch sizes with several numbers of epochs.

Each pair is judged by samples that were held out of the training. The targets come
from a second net, the teacher, plus noise that cannot be learnt.
"""

import numpy as np
import tensorflow as tf

N, D, H = 128, 8, 32  # training samples, features, hidden units
batch_sizes = (8, 16, 32, 64)
epoch_counts = (5, 10, 20, 40)

# Data
rng = np.random.default_rng(0)
samples = rng.standard_normal((N + 1000, D))
teacher1 = rng.standard_normal((D, H)) / np.sqrt(D)
teacher2 = rng.standard_normal((H, 1)) / np.sqrt(H / 2)
noise = rng.standard_normal((N + 1000, 1))
targets = np.maximum(samples @ teacher1, 0) @ teacher2 + noise
x, x_held_out = tf.split(tf.constant(samples, tf.float32), [N, 1000])
y, y_held_out = tf.split(tf.constant(targets, tf.float32), [N, 1000])

# The net and its start
start1 = rng.standard_normal((D, H)) / np.sqrt(D)
start2 = rng.standard_normal((H, 1)) / np.sqrt(H)
w1 = tf.Variable(start1, dtype=tf.float32)
w2 = tf.Variable(start2, dtype=tf.float32)
optimizer = tf.optimizers.SGD(0.05)


def mean_squared_error(x, y) -> tf.Tensor:
    return tf.reduce_mean(tf.square(tf.matmul(tf.nn.relu(tf.matmul(x, w1)), w2) - y))


@tf.function
def update(rows) -> None:
    with tf.GradientTape() as tape:
        loss = mean_squared_error(tf.gather(x, rows), tf.gather(y, rows))
    optimizer.apply_gradients(zip(tape.gradient(loss, [w1, w2]), [w1, w2], strict=True))


held_out_losses = {}
for batch_size in batch_sizes:
    w1.assign(start1)
    w2.assign(start2)
    rng = np.random.default_rng(1)
    for epoch in range(1, max(epoch_counts) + 1):
        order = rng.permutation(N)
        for first in range(0, N, batch_size):
            update(order[first : first + batch_size])
        # Twenty epochs begin with the ten, so one run gives them all
        if epoch in epoch_counts:
            loss = float(mean_squared_error(x_held_out, y_held_out))
            held_out_losses[batch_size, epoch] = loss

print("held-out loss", *(f"{epochs:4} epochs" for epochs in epoch_counts))
for batch_size in batch_sizes:
    losses = (held_out_losses[batch_size, epochs] for epochs in epoch_counts)
    print(f"batch size {batch_size:2}", *(f"{loss:11.4f}" for loss in losses))
