"""Count the updates that fit makes for batch sizes and epochs."""

import numpy as np
import tensorflow as tf

optimizer = tf.keras.optimizers.SGD()
model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
model.compile(optimizer=optimizer, loss="mse")

# Settings
settings = [  # samples, batch size, epochs
    (64, 64, 10),
    (64, 16, 5),
    (64, 10, 4),
    (64, 1, 3),
    (64, 63, 2),
    (10, 3, 2),
    (7, 2, 3),
    (5, 100, 4),
]

# Updates
counted = []
for samples, size, epochs in settings:
    data = np.zeros((samples, 1))
    before = int(optimizer.iterations)
    model.fit(data, data, batch_size=size, epochs=epochs, verbose=0)
    counted.append(int(optimizer.iterations) - before)

print("samples  batch size  epochs  updates")
for setting, updates in zip(settings, counted, strict=True):
    print("{:7} {:11} {:7} {:8}".format(*setting, updates))
