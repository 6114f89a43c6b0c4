"""List which random numbers come again after each way to seed."""

import random

import numpy as np
import tensorflow as tf


# Draws
def draw() -> dict[str, list[float]]:
    """Return numbers from each source of random numbers."""
    layer = tf.keras.layers.Dense(1)
    layer.build((None, 3))
    dropout, ones = tf.keras.layers.Dropout(0.5), tf.ones(32)
    return {
        "random.random()": [random.random()],
        "np.random.rand()": [np.random.rand()],
        "np.random.default_rng()": [np.random.default_rng().random()],
        "tf.random.uniform(())": [tf.random.uniform(()).numpy()],
        "weights of a Keras layer": layer.kernel.numpy().ravel().tolist(),
        "a Dropout layer": list(dropout(ones, training=True).numpy()),
    }


# Seeds
ways = {
    "random.seed": random.seed,
    "np.random.seed": np.random.seed,
    "tf.random.set_seed": tf.random.set_seed,
    "tf.keras.utils.set_random_seed": tf.keras.utils.set_random_seed,
}
repeated = {}
for way, seed in ways.items():
    seed(0)
    first = draw()
    seed(0)
    second = draw()
    repeated[way] = [name for name in first if first[name] == second[name]]
    print(f"{way}(0) repeats", *repeated[way], sep="\n    ")
