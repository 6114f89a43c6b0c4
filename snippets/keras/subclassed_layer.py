"""Write a layer with weights of its own, and train it."""

import numpy as np
import tensorflow as tf


# Layer
class Scale(tf.keras.layers.Layer):
    """Multiplies each feature by a weight, and adds one that stays."""

    def build(self, input_shape):
        width = input_shape[-1]
        self.factor = self.add_weight((width,), initializer="ones")
        self.shift = self.add_weight(
            (width,), initializer="zeros", trainable=False
        )

    def call(self, x):
        return x * self.factor + self.shift


# Weights
layer = Scale()
before = len(layer.weights)
print("weights before the first input:", before)
model = tf.keras.Sequential([tf.keras.Input((2,)), layer])
trainable, fixed = layer.trainable_weights, layer.non_trainable_weights
print(f"then: {len(trainable)} trainable, {len(fixed)} not trainable")

# Training
x = np.array([[1, 1], [-1, 1], [1, -1], [-1, -1]], dtype="float32")
y = x * [3, -2]
model.compile(optimizer=tf.keras.optimizers.SGD(0.5), loss="mse")
data = tf.data.Dataset.from_tensors((x, y)).repeat(20)
model.fit(data, shuffle=False, verbose=0)
print("factor", layer.factor.numpy().round(3), end=", ")
print("shift", layer.shift.numpy())
