"""Save, export and load in the way that each Keras since 3.3 accepts."""

import contextlib
import io
import tempfile
from pathlib import Path

import numpy as np
import tensorflow as tf

temporary = tempfile.TemporaryDirectory()
folder = Path(temporary.name)
x = np.ones((2, 3), "float32")

# Unbuilt
model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
model.build((None, 3))
model.save_weights(folder / "net.weights.h5")
print("weights:", len(model.weights))

# Export
with contextlib.redirect_stdout(io.StringIO()):
    model.export(folder / "exported")
exported = tf.saved_model.load(folder / "exported")
print("exported is equal:", np.allclose(exported.serve(x), model(x)))

# HDF5
model.compile(optimizer="sgd", loss="mse")
model.save(folder / "net.h5")
loaded = tf.keras.models.load_model(folder / "net.h5", compile=False)
print("loaded is equal:", np.allclose(loaded(x), model(x)))

# Lambda
lambda_layer = tf.keras.layers.Lambda(lambda x: 2 * x)
path = folder / "lambda.keras"
tf.keras.Sequential([tf.keras.Input((3,)), lambda_layer]).save(path)
try:
    tf.keras.models.load_model(path)
except ValueError as error:
    print("not loaded:", type(error).__name__)
