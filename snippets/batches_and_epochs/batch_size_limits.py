"""Give fit unusual batch sizes, and print the batches that it makes."""

import numpy as np
import tensorflow as tf

data = np.zeros((70, 1))
sizes = []


def noting_loss(y, y_pred) -> tf.Tensor:
    """Note the size of a batch. Python does so if it runs eagerly."""
    sizes.append(len(y))
    return tf.reduce_mean(tf.square(y_pred - y))


model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
model.compile(optimizer="sgd", loss=noting_loss, run_eagerly=True)

# Batch sizes
outcomes = {}
for size in (35, 70, 71, 10**9, None, 0, -1, 35.0):
    setting = f"batch_size={size}"
    sizes.clear()
    try:
        model.fit(data, data, batch_size=size, verbose=0)
        outcomes[setting] = f"batches of {', '.join(map(str, sizes))}"
    except (TypeError, ValueError) as error:
        text = str(error).partition(" of op")[0]
        outcomes[setting] = f"{type(error).__name__}: {text}"
    print(f"{setting}: {outcomes[setting]}")
