"""Save the weights of a model that has none yet."""

import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
print("weights:", len(model.weights))
model.save_weights("model.weights.h5")
