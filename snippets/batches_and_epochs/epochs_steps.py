"""Record the samples of each epoch where an epoch is no full pass."""

import warnings

import numpy as np
import tensorflow as tf

numbers = np.arange(10).reshape(10, 1)  # each sample is its own number
samples = tf.data.Dataset.from_tensor_slices((numbers, numbers))
ways = {
    "batch(3)": (samples.batch(3), None),
    "drop_remainder=True": (samples.batch(3, drop_remainder=True), None),
    "steps_per_epoch=3": (samples.batch(3), 3),
    "repeat() and steps_per_epoch=3": (samples.batch(3).repeat(), 3),
}
passes, messages = {}, {}  # for each way; its epochs are lists of batches


# Notes
def noting_loss(y, y_pred) -> tf.Tensor:
    """Note the samples of a batch. Python does so if it runs eagerly."""
    passes[way][-1].append(y.numpy().ravel().astype(int).tolist())
    return tf.reduce_mean(tf.square(y_pred - y))


model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
model.compile(optimizer="sgd", loss=noting_loss, run_eagerly=True)
new_epoch = tf.keras.callbacks.LambdaCallback(
    on_epoch_begin=lambda *_: passes[way].append([])
)

# Training
for way, (batches, steps) in ways.items():
    passes[way] = []
    options = {"steps_per_epoch": steps, "shuffle": False, "verbose": 0}
    with warnings.catch_warnings(record=True, action="always") as caught:
        model.fit(batches, epochs=3, callbacks=[new_epoch], **options)
    messages[way] = [str(w.message).partition(";")[0] for w in caught]
    print(way, *messages[way], sep="\n    warning: ")
    for epoch, parts in enumerate(passes[way], start=1):
        print(f"    epoch {epoch}:", *parts)
