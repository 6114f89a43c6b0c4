"""Train with and without deterministic operations, and time the updates."""

import textwrap
import time

import numpy as np
import tensorflow as tf

rng = np.random.default_rng(0)
x = tf.constant(rng.standard_normal((64, 28, 28, 1)), tf.float32)
y = tf.constant(rng.integers(10, size=64))
loss_of = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)


# Training
def train() -> tuple[list[float], list[float]]:
    """Seed and train. Return the loss and the seconds of each update."""
    tf.keras.utils.set_random_seed(0)
    convolution = tf.keras.layers.Conv2D(8, 3, activation="relu")
    layers = [
        convolution,
        tf.keras.layers.Flatten(),
        tf.keras.layers.Dense(10),
    ]
    model = tf.keras.Sequential([tf.keras.Input((28, 28, 1)), *layers])
    optimizer, weights = (
        tf.keras.optimizers.SGD(0.1),
        model.trainable_weights,
    )
    optimizer.build(weights)

    @tf.function
    def update() -> tf.Tensor:
        with tf.GradientTape() as tape:
            loss = loss_of(y, model(x, training=True))
        optimizer.apply(tape.gradient(loss, weights), weights)
        return loss

    losses, seconds = [], []
    for _ in range(30):
        begin = time.perf_counter()
        losses.append(float(update()))
        seconds.append(time.perf_counter() - begin)
    return losses, seconds[5:]


# Without and with
free = [train(), train()]
tf.config.experimental.enable_op_determinism()
fixed = [train(), train()]
for name, ((one, _), (other, _)) in {
    "without": free,
    "with": fixed,
}.items():
    print(
        f"{name:7} two trainings: {'equal' if one == other else 'different'}"
    )
same = free[0][0] == fixed[0][0]
print(f"without and with:      {'equal' if same else 'different'}")

# Without a seed
tf.random.set_seed(None)
try:
    tf.random.uniform(())
except RuntimeError as error:
    refused = str(error)
    print(textwrap.fill(f"RuntimeError: {error}", 72))
