"""Train twice after each of two ways to seed, and compare the losses."""

import numpy as np
import tensorflow as tf

rng = np.random.default_rng(0)
x = rng.standard_normal((64, 3)).astype(np.float32)
y = x @ np.array([[1.0], [2.0], [3.0]], np.float32)


# Training
def train() -> list[float]:
    """Build and train a small model. Return the loss of each epoch."""
    hidden = tf.keras.layers.Dense(8, activation="relu")
    layers = [tf.keras.Input((3,)), hidden, tf.keras.layers.Dense(1)]
    model = tf.keras.Sequential(layers)
    model.compile(optimizer="sgd", loss="mse")
    history = model.fit(x, y, batch_size=16, epochs=2, verbose=0)
    return history.history["loss"]


# Two seeds
def seed_numpy_and_tensorflow():
    np.random.seed(0)
    tf.random.set_seed(0)


def seed_everything():
    tf.keras.utils.set_random_seed(0)


losses = {}
for seed in (seed_numpy_and_tensorflow, seed_everything):
    losses[seed.__name__] = []
    for _ in range(2):
        seed()
        losses[seed.__name__].append(train())
    first, second = losses[seed.__name__]
    same = "equal" if first == second else "different"
    print(f"losses after {seed.__name__}: {same}")
