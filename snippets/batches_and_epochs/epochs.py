"""Count the updates that Keras makes for several batch sizes and numbers of epochs."""

import numpy as np
import tensorflow as tf

optimizer = tf.optimizers.SGD()
model = tf.keras.Sequential([tf.keras.Input((1,)), tf.keras.layers.Dense(1)])
model.compile(loss="mse", optimizer=optimizer)

# Samples, batch size, epochs
settings = [
    (64, 64, 10),
    (64, 16, 5),
    (64, 10, 4),
    (64, 1, 3),
    (64, 63, 2),
    (10, 3, 2),
    (7, 2, 3),
    (5, 100, 4),
]

counted = []
for samples, batch_size, epochs in settings:
    data = np.zeros((samples, 1))
    before = int(optimizer.iterations)
    model.fit(data, data, batch_size=batch_size, epochs=epochs, verbose=0)
    counted.append(int(optimizer.iterations) - before)

print("samples  batch size  epochs  updates")
for (samples, batch_size, epochs), updates in zip(settings, counted, strict=True):
    print(f"{samples:7} {batch_size:11} {epochs:7} {updates:8}")
