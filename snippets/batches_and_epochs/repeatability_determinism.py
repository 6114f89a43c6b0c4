"""Train with and without deterministic operations, and time the updates."""

import textwrap
import time

import numpy as np
import tensorflow as tf

rng = np.random.default_rng(0)
x = tf.constant(rng.standard_normal((64, 28, 28, 1)), tf.float32)
y = tf.constant(rng.integers(8, size=64))
cross_entropy_of = tf.nn.sparse_softmax_cross_entropy_with_logits


# Training
def train() -> tuple[list[float], list[float]]:
    """Seed and train. Return the loss and the seconds of each update."""
    tf.keras.utils.set_random_seed(0)
    kernel = tf.Variable(tf.random.normal((3, 3, 1, 8)))

    @tf.function
    def update() -> tf.Tensor:
        with tf.GradientTape() as tape:
            maps = tf.nn.relu(tf.nn.conv2d(x, kernel, 1, "VALID"))
            logits = tf.reduce_mean(maps, axis=(1, 2))
            loss = tf.reduce_mean(cross_entropy_of(labels=y, logits=logits))
        kernel.assign_sub(tape.gradient(loss, kernel))
        return loss

    losses, seconds = [], []
    for _ in range(40):
        begin = time.perf_counter()
        losses.append(float(update()))
        seconds.append(time.perf_counter() - begin)
    return losses, seconds[5:]


# Without and with
free = [train(), train()]
tf.config.experimental.enable_op_determinism()
fixed = [train(), train()]
print("without: equal losses", free[0][0] == free[1][0])
print("with:    equal losses", fixed[0][0] == fixed[1][0])
print("without as with:     ", free[0][0] == fixed[0][0])

# Without a seed
tf.random.set_seed(None)
try:
    tf.random.uniform(())
except RuntimeError as error:
    refused = str(error)
    print(textwrap.fill(f"RuntimeError: {error}", 72))
