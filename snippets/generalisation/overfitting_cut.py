"""Cut samples into training, validation and test samples."""

import numpy as np
import tensorflow as tf

N = 50  # samples
x = tf.reshape(tf.range(3 * N), (N, 3))
y = tf.reshape(tf.range(N), (N, 1))
rows = np.random.default_rng(0).permutation(N)
names = ("training", "validation", "test")
parts = dict(zip(names, np.split(rows, [30, 40]), strict=True))
sets = {
    name: (tf.gather(x, part), tf.gather(y, part))
    for name, part in parts.items()
}
for name, (x_part, y_part) in sets.items():
    print(f"{name:10}  x {x_part.shape}, y {y_part.shape}")
