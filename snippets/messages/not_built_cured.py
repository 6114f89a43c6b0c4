"""Build a model before its weights are saved, and load them."""

import tempfile
from pathlib import Path

import tensorflow as tf

folder = tempfile.TemporaryDirectory()
path = Path(folder.name) / "model.weights.h5"
x = tf.constant([[1.0, 2.0, 3.0]])


def layers():
    return [tf.keras.layers.Dense(1, kernel_initializer="ones")]


# Input
declared = tf.keras.Sequential([tf.keras.Input((3,)), *layers()])
print("weights with Input:", [w.shape for w in declared.weights])

# Build
built = tf.keras.Sequential(layers())
built.build((None, 3))
print("weights after build:", [w.shape for w in built.weights])

# Call
called = tf.keras.Sequential(layers())
outputs = called(x)
called.layers[0].kernel.assign([[1.0], [10.0], [100.0]])
called.save_weights(path)
built.load_weights(path)
print("after load_weights:", built(x).numpy())

# See it coming
for name, model in (
    ("new", tf.keras.Sequential(layers())),
    ("built", built),
):
    print(f"{name}: built {model.built}, {len(model.weights)} weights")
