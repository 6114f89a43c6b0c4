"""Load a model whose class Keras does not know."""

import tempfile

import tensorflow as tf


class Doubles(tf.keras.Model):
    def call(self, x):
        return 2 * x


model = Doubles()
print("outputs:", model(tf.ones((1, 2))).numpy())
with tempfile.TemporaryDirectory() as folder:
    model.save(f"{folder}/model.keras")
    tf.keras.models.load_model(f"{folder}/model.keras")
