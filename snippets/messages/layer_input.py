"""Give a layer an input with another number of features."""

import tensorflow as tf

layer = tf.keras.layers.Dense(2)
print("outputs:", layer(tf.ones((4, 3))).shape)
print("outputs:", layer(tf.ones((4, 5))).shape)
