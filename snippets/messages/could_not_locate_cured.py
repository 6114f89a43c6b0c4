"""Tell Keras the class of a saved layer, in three ways."""

import tempfile
from pathlib import Path

import tensorflow as tf

folder = tempfile.TemporaryDirectory()
path = Path(folder.name) / "model.keras"
load = tf.keras.models.load_model
x = tf.constant([[1.0, 2.0]])


def save(layer):
    tf.keras.Sequential([tf.keras.Input((2,)), layer]).save(path)


# Hand it over
class Doubles(tf.keras.layers.Layer):
    def call(self, x):
        return 2 * x


save(Doubles())
handed = load(path, custom_objects={"Doubles": Doubles})(x)
print("custom_objects:", handed.numpy())

# For several loads
with tf.keras.utils.custom_object_scope({"Doubles": Doubles}):
    scoped = load(path)(x)
print("custom_object_scope:", scoped.numpy())


# Register it
@tf.keras.utils.register_keras_serializable(package="memo")
class Triples(tf.keras.layers.Layer):
    def call(self, x):
        return 3 * x


save(Triples())
registered = load(path)(x)
print("registered:", registered.numpy())

# See it coming
for made in (Doubles, Triples):
    name = tf.keras.utils.get_registered_name(made)
    print(f"{made.__name__} is saved as {name}")
