"""Predict with a new model in each turn of a loop."""

import tensorflow as tf

for units in range(1, 6):
    inputs = tf.keras.Input((2,))
    model = tf.keras.Sequential([inputs, tf.keras.layers.Dense(units)])
    outputs = model.predict_on_batch(tf.ones((1, 2)))
    print(f"{units} units, outputs of shape {outputs.shape}")
