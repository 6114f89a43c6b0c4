"""Record the order in which fit takes the samples, epoch by epoch."""

import numpy as np
import tensorflow as tf

tf.keras.utils.set_random_seed(0)
N, epochs = 8, 3
numbers = np.arange(N).reshape(N, 1)  # each sample is its own number
samples = tf.data.Dataset.from_tensor_slices((numbers, numbers))
shuffled = samples.shuffle(N).batch(4)
taken = []


# Notes
def noting_loss(y, y_pred) -> tf.Tensor:
    """Note the samples of a batch. Python does so if it runs eagerly."""
    taken.extend(y.numpy().ravel().astype(int))
    return tf.reduce_mean(tf.square(y_pred - y))


model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
model.compile(optimizer="sgd", loss=noting_loss, run_eagerly=True)


def orders(*data, **options) -> np.ndarray:
    """Train, and return a row of samples for each epoch."""
    taken.clear()
    model.fit(*data, epochs=epochs, verbose=0, **options)
    return np.reshape(taken, (epochs, N))


# Five ways
arrays = numbers, numbers
ways = {
    "fit with arrays": orders(*arrays, batch_size=4),
    "fit with arrays, once more": orders(*arrays, batch_size=4),
    "fit with shuffle=False": orders(*arrays, batch_size=4, shuffle=False),
    "fit with Dataset.shuffle": orders(shuffled, shuffle=False),
    "fit with Dataset.shuffle, once more": orders(shuffled, shuffle=False),
}
for way, rows in ways.items():
    print(way, *rows, sep="\n    ")
