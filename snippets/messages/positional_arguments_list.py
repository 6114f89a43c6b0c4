"""Call a model with a list of numbers."""

import tensorflow as tf

inputs = tf.keras.Input((3,))
model = tf.keras.Sequential([inputs, tf.keras.layers.Dense(1)])
model([[1.0, 2.0, 3.0]])
