"""Give an optimizer a float as its learning rate."""

import json

import tensorflow as tf

# Write a float
w = tf.Variable(3.0)
optimizer = tf.keras.optimizers.SGD(learning_rate=1.0)
optimizer.apply_gradients([(tf.constant(2.0), w)])
print("w after one update:", w.numpy())

# Convert
settings = json.loads('{"rate": 1, "typed": "0.5"}')
rates = [float(setting) for setting in settings.values()]
for rate in rates:
    print("rate:", tf.keras.optimizers.SGD(rate).learning_rate.numpy())

# See it coming
for name, setting in settings.items():
    print(name, "is of type", type(setting).__name__)
