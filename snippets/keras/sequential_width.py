"""Give a layer an input of another width than its weights are made for."""

import tensorflow as tf

hidden = tf.keras.layers.Dense(100, activation="relu", name="hidden")
hidden(tf.zeros((64, 1000)))
hidden(tf.zeros((64, 500)))
