"""See what Keras keeps of a layer's arguments, and what it loses."""

import tempfile
from pathlib import Path

import tensorflow as tf

folder = tempfile.TemporaryDirectory()
path = Path(folder.name) / "model.keras"
x = tf.constant([[-1.0, 1.0]])


def saved_and_loaded(layer):
    """Return the layer's outputs before saving and after loading."""
    model = tf.keras.Sequential([tf.keras.Input((2,)), layer])
    model.save(path)
    known = {type(layer).__name__: type(layer)}
    loaded = tf.keras.models.load_model(path, custom_objects=known)
    return model(x).numpy().tolist(), loaded(x).numpy().tolist()


# Recorded
class Scale(tf.keras.layers.Layer):
    def __init__(self, factor=1.0, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor

    def call(self, x):
        return x * self.factor


print("config:", Scale(3.0, name="scale").get_config()["factor"])
results = {"argument": saved_and_loaded(Scale(3.0))}

# Lost
changed = Scale(3.0)
changed.factor = 5.0
results["changed later"] = saved_and_loaded(changed)


class Forgets(Scale):
    def get_config(self):
        return {"name": self.name}


results["left out of get_config"] = saved_and_loaded(Forgets(3.0))
for what, (before, after) in results.items():
    print(f"{what}: {before} saved, {after} loaded")
