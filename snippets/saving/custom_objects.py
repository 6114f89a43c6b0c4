"""Save a layer of one's own, and tell Keras its class when it is loaded."""

import re
import tempfile
from pathlib import Path

import tensorflow as tf

folder = tempfile.TemporaryDirectory()
path = Path(folder.name) / "model.keras"
load = tf.keras.models.load_model
x = tf.ones((1, 2))


# Layer
class Scale(tf.keras.layers.Layer):
    def __init__(self, factor, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor

    def call(self, x):
        return x * self.factor


def save(layer):
    tf.keras.Sequential([tf.keras.Input((2,)), layer]).save(path)


# Not found
save(Scale(3.0))
try:
    load(path)
except TypeError as error:
    (message,) = re.findall(r"Could not locate class .*?\.", str(error))
    print("TypeError:", message)

# Handed over
handed = load(path, custom_objects={"Scale": Scale})
print("custom_objects:", handed(x).numpy())


# Registered
@tf.keras.utils.register_keras_serializable(package="memo")
class Shift(Scale):
    def call(self, x):
        return x + self.factor


save(Shift(3.0))
registered = load(path)
print("registered:", registered(x).numpy())


# Functions
def squares(y, y_pred):
    return tf.reduce_mean(tf.square(y - y_pred))


model = tf.keras.Sequential([tf.keras.Input((2,)), Shift(3.0)])
model.compile(loss=squares)
model.save(path)
try:
    load(path)
except TypeError as error:
    print("TypeError:", str(error).partition(".")[0])
print("compile=False:", load(path, compile=False)(x).numpy())
