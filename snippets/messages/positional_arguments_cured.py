"""Name the arguments that are no inputs, and call with tensors."""

import numpy as np
import tensorflow as tf


class Scale(tf.keras.layers.Layer):
    def call(self, x, factor=1.0, training=False):
        return factor * x if training else x


scale = Scale()
x = tf.constant([[1.0, 2.0, 3.0]])

# By name
print("prediction:", scale(x).numpy())
print("training:  ", scale(x, factor=4.0, training=True).numpy())

# A tensor or an array
rows = [[1.0, 2.0, 3.0]]
from_tensor = scale(tf.constant(rows))
from_array = scale(np.array(rows, "float32"))
print("tensor:", from_tensor.numpy(), "array:", from_array.numpy())

# See it coming
for name, value in (("x", x), ("array", np.array(rows)), ("list", rows)):
    ready = tf.is_tensor(value) or isinstance(value, np.ndarray)
    print(f"{name}: {ready}")
