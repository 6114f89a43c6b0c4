"""Lose the pairs of prediction and label in a shuffled data set."""

import numpy as np
import tensorflow as tf

tf.keras.utils.set_random_seed(0)
x = np.random.default_rng(0).choice([-1, 1], (1000, 1)).astype("float32")
y = x > 0  # the model below is always right
layer = tf.keras.layers.Dense(1, use_bias=False, kernel_initializer="ones")
model = tf.keras.Sequential([tf.keras.Input((1,)), layer])
data = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(1000).batch(32)

# Two passes
predicted = model.predict(data, verbose=0)
labels = np.concatenate([y_batch for _, y_batch in data])
two_passes = float(np.mean((predicted > 0) == labels))
print(f"two passes: {two_passes:.1%} right")

# One pass
pairs = [(model(x_batch), y_batch) for x_batch, y_batch in data]
predicted, labels = map(np.concatenate, zip(*pairs, strict=True))
one_pass = float(np.mean((predicted > 0) == labels))
print(f"one pass:   {one_pass:.1%} right")
