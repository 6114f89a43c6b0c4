"""Save a model without a lambda, so that it loads."""

import tempfile
from pathlib import Path

import tensorflow as tf

folder = tempfile.TemporaryDirectory()
path = Path(folder.name) / "model.keras"
load = tf.keras.models.load_model
x = tf.constant([[2.0, 4.0]])


def save(layer):
    model = tf.keras.Sequential([tf.keras.Input((2,)), layer])
    model.save(path)
    return model


# A layer of Keras
save(tf.keras.layers.Rescaling(0.5))
by_keras = load(path)(x)
print("Rescaling:", by_keras.numpy())


# A layer of your own
@tf.keras.utils.register_keras_serializable(package="memo")
class Halve(tf.keras.layers.Layer):
    def call(self, x):
        return x / 2


save(Halve())
by_class = load(path)(x)
print("Halve:", by_class.numpy())

# Your own old file
with_lambda = save(tf.keras.layers.Lambda(lambda x: x / 2))
trusted = load(path, safe_mode=False)(x)
print("safe_mode=False:", trusted.numpy())

# See it coming
for layer in with_lambda.layers:
    print(layer.name, isinstance(layer, tf.keras.layers.Lambda))
