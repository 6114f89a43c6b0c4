"""Pass training to a model as its second argument."""

import tensorflow as tf

inputs = tf.keras.Input((3,))
model = tf.keras.Sequential([inputs, tf.keras.layers.Dropout(0.5)])
x = tf.ones((1, 3))
print("prediction:", model(x).numpy())
print("training:", model(x, True).numpy())
