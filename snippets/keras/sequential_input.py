"""Leave out the Input, and see the layers wait for their first input."""

import tensorflow as tf

hidden = tf.keras.layers.Dense(100, activation="relu", name="hidden")
output = tf.keras.layers.Dense(1000, name="output")
model = tf.keras.Sequential([hidden, output], name="net")
before = len(model.weights)
print(f"weights before the first call: {before}")

# The first call
model(tf.zeros((64, 1000)))
print("weights after the first call:")
for weight in model.weights:
    print(f"  {weight.path}  {tuple(weight.shape)}")
