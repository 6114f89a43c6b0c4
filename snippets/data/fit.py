"""Give fit arrays and data sets, and note the batches of each epoch."""

import warnings

import numpy as np
import tensorflow as tf

x = np.arange(10, dtype="float32").reshape(10, 1)
samples = tf.data.Dataset.from_tensor_slices((x, x))
data = samples.batch(4)
epochs = []


# Notes
def noting_loss(y, y_pred) -> tf.Tensor:
    """Note the size of a batch. Python does so if it runs eagerly."""
    epochs[-1].append(len(y))
    return tf.reduce_mean(tf.square(y_pred - y))


new_list = tf.keras.callbacks.LambdaCallback(
    on_epoch_begin=lambda epoch, logs: epochs.append([])
)
model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
model.compile(optimizer="sgd", loss=noting_loss, run_eagerly=True)

# Seven ways
ways = {
    "arrays, batch_size=4": {"x": x, "y": x, "batch_size": 4},
    "batch(4)": {"x": data},
    "batch(4), batch_size=5": {"x": data, "batch_size": 5},
    "no batch": {"x": samples.take(3)},
    "repeat(2)": {"x": data.repeat(2)},
    "repeat(), steps=3": {"x": data.repeat(), "steps_per_epoch": 3},
    "batch(4), steps=2": {"x": data, "steps_per_epoch": 2},
}
settings = {"epochs": 2, "shuffle": False, "verbose": 0}
batches = {}
for way, options in ways.items():
    epochs.clear()
    with warnings.catch_warnings(action="ignore"):  # of too few batches
        model.fit(**options, **settings, callbacks=[new_list])
    batches[way] = [list(sizes) for sizes in epochs]
    print(f"{way:22}", *batches[way])
