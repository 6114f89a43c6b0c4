"""Give a model of a class its weights before the first call."""

import warnings

import tensorflow as tf


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = tf.keras.layers.Dense(8, activation="relu")
        self.last = tf.keras.layers.Dense(2)

    def call(self, x):
        return self.last(self.hidden(x))


# With a method build
class BuiltNet(Net):
    def build(self, input_shape):
        self.hidden.build(input_shape)
        self.last.build((*input_shape[:-1], 8))


# Build
models = {"without build": Net(), "with build": BuiltNet()}
messages = {}
for name, model in models.items():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        model.build((None, 3))
    messages[name] = [str(warning.message) for warning in caught]
    print(f"{name}: built {model.built}, weights {len(model.weights)}")
    for message in messages[name]:
        reason = message.partition("however ")[2].partition(" and ")[0]
        print(f"  UserWarning: ... {reason} ...")
