"""Export a model, and run it without the class that built it."""

import tempfile
from pathlib import Path

import numpy as np
import tensorflow as tf

folder = tempfile.TemporaryDirectory()
path = Path(folder.name) / "net"
x = np.random.default_rng(0).normal(size=(8, 2)).astype("float32")


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = tf.keras.layers.Dense(16, activation="tanh")
        self.drop = tf.keras.layers.Dropout(0.5)
        self.out = tf.keras.layers.Dense(1)

    def call(self, x, training=False):
        return self.out(self.drop(self.hidden(x), training=training))


# Export
tf.keras.utils.set_random_seed(0)
model = Net()
eager, outputs = model(x).numpy(), model.predict(x, verbose=0)
model.export(path, verbose=False)
model.save(path.with_suffix(".keras"))
print(sorted(file.name for file in path.iterdir()))

# Without the class
del model, Net
try:
    tf.keras.models.load_model(path.with_suffix(".keras"))
except TypeError as error:
    cause = str(error).partition(".")[0]
    print(f"load_model: TypeError: {cause}.")

loaded = tf.saved_model.load(path)
results = loaded.serve(x).numpy()
same = np.array_equal(results, outputs)
print("equal to predict to the last bit:", same)
apart = np.abs(results - eager).max()
print(f"largest difference from model(x): {apart:.1e}")

# What it can do
attempts = {
    "loaded(x)": lambda: loaded(x),
    "loaded.serve(x[:3])": lambda: loaded.serve(x[:3]),
    "loaded.serve(x.T)": lambda: loaded.serve(x.T),
    "loaded.predict(x)": lambda: loaded.predict(x),
    "load(path).serve(x)": lambda: tf.saved_model.load(path).serve(x),
}
said = {}
for call, attempt in attempts.items():
    try:
        said[call] = f"shape {attempt().shape}"
    except (TypeError, AttributeError, AssertionError) as error:
        said[call] = f"{type(error).__name__}: {error}".partition(". ")[0]
    print(f"{call}:\n  {said[call]}")

# As a layer
layer = tf.keras.layers.TFSMLayer(path, call_endpoint="serve")
wrapped = tf.keras.Sequential([tf.keras.Input((2,)), layer])
print("equal:", np.array_equal(wrapped(x), outputs))
print("trainable:", len(wrapped.trainable_variables))
