"""Save a model that was never built, and load it."""

import tempfile

import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
with tempfile.TemporaryDirectory() as folder:
    model.save(f"{folder}/model.keras")
    loaded = tf.keras.models.load_model(f"{folder}/model.keras")
print("weights in the file:", len(loaded.weights))
