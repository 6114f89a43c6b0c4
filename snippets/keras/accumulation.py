"""Add up the gradients of small batches before one update."""

import numpy as np
import tensorflow as tf

rng = np.random.default_rng(0)
x = rng.standard_normal((40, 5)).astype("float32")
y = rng.standard_normal((40, 1)).astype("float32")
tf.keras.utils.set_random_seed(0)
hidden = tf.keras.layers.Dense(8, activation="relu")
layers = [tf.keras.Input((5,)), hidden, tf.keras.layers.Dense(1)]
model = tf.keras.Sequential(layers)
start, weights = model.get_weights(), model.trainable_variables
loss_fn = tf.keras.losses.MeanSquaredError()
sums = [tf.Variable(tf.zeros_like(w), trainable=False) for w in weights]


# Accumulation
@tf.function(reduce_retracing=True)
def add(x, y, share):
    with tf.GradientTape() as tape:
        loss = loss_fn(y, model(x, training=True))
    for total, g in zip(sums, tape.gradient(loss, weights), strict=True):
        total.assign_add(share * g)


def train(size, by_samples):
    """Return the loss after 10 updates, each from all samples."""
    model.set_weights(start)
    sgd = tf.keras.optimizers.SGD(learning_rate=0.1)
    parts = [(x[i : i + size], y[i : i + size]) for i in range(0, 40, size)]
    for _ in range(10):
        for part_x, part_y in parts:
            share = len(part_x) / 40 if by_samples else 1 / len(parts)
            add(
                tf.constant(part_x), tf.constant(part_y), tf.constant(share)
            )
        sgd.apply(sums, weights)
        for total in sums:
            total.assign(tf.zeros_like(total))
    return float(loss_fn(y, model(x)))


# Equal and unequal parts
losses = {}
for size in (40, 10, 16):
    for by_samples in (True, False):
        losses[size, by_samples] = train(size, by_samples)
    weighted, plain = losses[size, True], losses[size, False]
    print(f"parts of {size}: by samples {weighted:.6f}, plain {plain:.6f}")
