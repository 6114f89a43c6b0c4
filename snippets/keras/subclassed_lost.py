"""Find out which layers and variables a model keeps track of."""

from types import SimpleNamespace

import tensorflow as tf

tf.keras.utils.set_random_seed(0)


# Places
class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.blocks = [tf.keras.layers.Dense(1)]
        self.by_name = {"a": tf.keras.layers.Dense(1)}
        self.parts = SimpleNamespace(layer=tf.keras.layers.Dense(1))
        self.raw = tf.Variable(1.0)
        self.kept = self.add_weight(initializer="ones")

    def call(self, x):
        for layer in self.blocks[0], self.by_name["a"], self.parts.layer:
            x = layer(x)
        return x * self.raw * self.kept


# Tracked and trained
model, x = Net(), tf.ones((4, 3))
model(x)
places = {
    "layer in a list": model.blocks[0].kernel,
    "layer in a dict": model.by_name["a"].kernel,
    "layer in an object": model.parts.layer.kernel,
    "tf.Variable": model.raw,
    "add_weight": model.kept,
}
before = {name: variable.numpy() for name, variable in places.items()}
model.compile(optimizer=tf.keras.optimizers.SGD(0.1), loss="mse")
model.fit(tf.data.Dataset.from_tensors((x, x)), shuffle=False, verbose=0)
weights = {id(weight) for weight in model.trainable_variables}
tracked, moved = {}, {}
for name, place in places.items():
    tracked[name] = id(place) in weights
    moved[name] = bool((place.numpy() != before[name]).any())
    print(f"{name:18} tracked {tracked[name]!s:5} trained {moved[name]}")
