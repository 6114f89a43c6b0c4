"""Send the same input through a dropout layer twice, then many times."""

import numpy as np
import tensorflow as tf

tf.keras.utils.set_random_seed(0)
layer = tf.keras.layers.Dropout(rate=0.2)
x = tf.ones((1, 10))

first, second = layer(x, training=True), layer(x, training=True)
off = layer(x, training=False)
print("training=True   ", first.numpy()[0])
print("training=True   ", second.numpy()[0])
print("training=False  ", off.numpy()[0])

# Mean
many = layer(tf.ones((1000, 10)), training=True).numpy()
print(f"mean of {many.size} entries: {many.mean():.3f}")
print(f"share of zeros: {np.mean(many == 0):.3f}")
