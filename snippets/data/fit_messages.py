"""Read the progress line of fit, and what it says to data sets."""

import warnings

import numpy as np
import tensorflow as tf

tf.keras.utils.set_random_seed(0)
x = np.arange(10, dtype="float32").reshape(10, 1)
data = tf.data.Dataset.from_tensor_slices((x, x)).batch(4)
model = tf.keras.Sequential(
    [tf.keras.Input((1,)), tf.keras.layers.Dense(1)]
)
model.compile(optimizer="sgd", loss="mse")

# The progress line
history = model.fit(x, x, batch_size=4, verbose=2)

# Warnings
ways = {
    "shuffle not given": {},
    "shuffle=False": {"shuffle": False},
    "too few batches": {"shuffle": False, "steps_per_epoch": 5},
}
messages = {}
for way, options in ways.items():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        model.fit(data, verbose=0, **options)
    messages[way] = [str(warning.message) for warning in caught]
    print(way, *messages[way] or ["no warning"], sep="\n    ")
