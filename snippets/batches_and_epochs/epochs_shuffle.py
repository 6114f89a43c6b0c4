"""Record which samples Keras trains on, epoch by epoch, ordered in three ways."""

import numpy as np
import tensorflow as tf

tf.keras.utils.set_random_seed(0)
N, batch_size, epochs = 8, 4, 3
seen = []  # the targets of each batch, if the loss runs eagerly


def recorded_loss(y, y_pred) -> tf.Tensor:
    seen.append(y.numpy().ravel().astype(int))
    return tf.reduce_mean(tf.square(y_pred - y))


model = tf.keras.Sequential([tf.keras.Input((1,)), tf.keras.layers.Dense(1)])
model.compile(loss=recorded_loss, optimizer=tf.optimizers.SGD(), run_eagerly=True)

# The target of each sample is its number
x, y = np.zeros((N, 1)), np.arange(N).reshape(N, 1)
samples = tf.data.Dataset.from_tensor_slices((x, y))
shuffled = samples.shuffle(N, seed=0).batch(batch_size)


def orders(*data, **options) -> np.ndarray:
    """Train, and return the samples by epoch, batch and place in the batch."""
    seen.clear()
    model.fit(*data, epochs=epochs, verbose=0, **options)
    return np.reshape(seen, (epochs, N // batch_size, batch_size))


ways = {
    "fit(shuffle=False)": orders(x, y, batch_size=batch_size, shuffle=False),
    "fit(shuffle=True), the default": orders(x, y, batch_size=batch_size),
    "Dataset.shuffle": orders(shuffled, shuffle=False),
}

for way, passes in ways.items():
    print(way)
    for number, batches in enumerate(passes, start=1):
        order = " | ".join(" ".join(map(str, batch)) for batch in batches)
        print(f"    epoch {number}: {order}")
