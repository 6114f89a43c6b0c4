"""Load a model that has a layer whose class Keras does not know."""

import tempfile
import textwrap

import tensorflow as tf


class Doubles(tf.keras.layers.Layer):
    def call(self, x):
        return 2 * x


model = tf.keras.Sequential([tf.keras.Input((2,)), Doubles()])
with tempfile.TemporaryDirectory() as folder:
    model.save(f"{folder}/model.keras")
    try:
        tf.keras.models.load_model(f"{folder}/model.keras")
    except TypeError as error:
        first_line, *_, last_line = str(error).splitlines()
        print(textwrap.fill(f"TypeError: {first_line}", 74))
        print("[...]")
        cause = last_line.partition(" Full object config")[0]
        print(textwrap.fill(cause, 74))
