"""Load a model with a Python lambda in a Lambda layer."""

import tempfile

import tensorflow as tf

inputs = tf.keras.Input((2,))
halve = tf.keras.layers.Lambda(lambda x: x / 2)
model = tf.keras.Sequential([inputs, halve])
with tempfile.TemporaryDirectory() as folder:
    model.save(f"{folder}/model.keras")
    tf.keras.models.load_model(f"{folder}/model.keras")
