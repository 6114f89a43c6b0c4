"""Train a linear model with several batch sizes and numbers of epochs."""

import numpy as np
import tensorflow as tf

N, D = 64, 32  # samples to train on, features
batch_sizes, epoch_counts = (8, 16, 32, 64), (5, 10, 20, 40)
rng = np.random.default_rng(0)
features = rng.standard_normal((N + 1000, D))
weights = rng.standard_normal((D, 1)) / np.sqrt(D)
targets = features @ weights + rng.standard_normal((N + 1000, 1))
x, x_held_out = np.split(features, [N])
y, y_held_out = np.split(targets, [N])
w = tf.Variable(np.zeros((D, 1)))
optimizer = tf.keras.optimizers.SGD(learning_rate=0.02)


# One update
@tf.function
def update(x_batch, y_batch) -> None:
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(x_batch @ w - y_batch))
    optimizer.apply_gradients([(tape.gradient(loss, w), w)])


# Training
losses = {}  # on the samples that were held out of the training
for size in batch_sizes:
    w.assign(np.zeros((D, 1)))
    rng = np.random.default_rng(1)
    for epoch in range(1, max(epoch_counts) + 1):
        for rows in np.split(rng.permutation(N), N // size):
            update(x[rows], y[rows])
        if epoch in epoch_counts:
            error = x_held_out @ w - y_held_out
            losses[size, epoch] = np.mean(error**2)
print("held-out loss", *(f"{epochs:4} epochs" for epochs in epoch_counts))
for size in batch_sizes:
    row = [f"{losses[size, epochs]:11.4f}" for epochs in epoch_counts]
    print(f"batch size {size:2}", *row)
