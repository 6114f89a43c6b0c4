"""Give a layer arguments that Keras refuses, and save it all the same."""

import re
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


# Refused
class Doubles(tf.keras.layers.Layer):
    def __init__(self):
        super().__init__()

    def call(self, x):
        return 2 * x


class Applies(tf.keras.layers.Layer):
    def __init__(self, function, **kwargs):
        super().__init__(**kwargs)
        self.function = function

    def call(self, x):
        return self.function(x)


# Messages
CAUSE = r"\w+\.__init__\(\) got .*'|Object .*?\)`"
errors = {}
for layer in (Doubles(), Applies(tf.nn.relu)):
    try:
        saved_and_loaded(layer)
    except (TypeError, NotImplementedError) as error:
        said = re.sub(r"\s+", " ", str(error))
        cause = re.search(CAUSE, said)[0]
        errors[type(layer).__name__] = f"{type(error).__name__}: {cause}"
        print(errors[type(layer).__name__])


# Cure
class Activates(Applies):
    def __init__(self, function, **kwargs):
        super().__init__(tf.keras.activations.get(function), **kwargs)

    def get_config(self):
        name = tf.keras.activations.serialize(self.function)
        return {**super().get_config(), "function": name}


before, after = saved_and_loaded(Activates("relu"))
print("saved:", before, "loaded:", after)
