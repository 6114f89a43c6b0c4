"""Load weights into models that are not quite those that were saved."""

import tempfile
import warnings
from pathlib import Path

import numpy as np
import tensorflow as tf

folder = tempfile.TemporaryDirectory()
path = Path(folder.name) / "net.weights.h5"


def net(widths, activation="tanh"):
    tf.keras.utils.set_random_seed(0)
    layers = [tf.keras.Input((2,))]
    for number, width in enumerate(widths, start=1):
        layers.append(
            tf.keras.layers.Dense(width, activation, name=f"hidden{number}")
        )
    return tf.keras.Sequential(
        [*layers, tf.keras.layers.Dense(4, name="out")]
    )


# Saved
x = np.random.default_rng(0).normal(size=(8, 2)).astype("float32")
saved = net([4, 4])
saved.set_weights([weight + 0.1 for weight in saved.get_weights()])
saved.save_weights(path)

# Loaded
others = {
    "the same net": net([4, 4]),
    "fewer layers": net([4]),
    "another activation": net([4, 4], activation="relu"),
    "more layers": net([4, 4, 4]),
    "another width": net([5, 4]),
}
said = {}
for name, model in others.items():
    try:
        model.load_weights(path)
        equal = np.array_equal(model(x), saved(x))
        said[name] = f"no error, outputs equal: {equal}"
    except ValueError as error:
        cause = str(error).split("\n\n")[1].partition(" Target variable")[0]
        said[name] = f"{type(error).__name__}: {cause}"
    print(f"{name}:\n  {said[name]}")

# Cure
shapes = [weight.shape for weight in saved.get_weights()]
fewer = [weight.shape for weight in others["fewer layers"].get_weights()]
print("saved: ", *shapes)
print("loaded:", *fewer)

# skip_mismatch
other = net([5, 4])
start = other.get_weights()
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    other.load_weights(path, skip_mismatch=True)
pairs = zip(start, other.get_weights(), strict=True)
loaded = [not np.array_equal(old, new) for old, new in pairs]
print("loaded:", loaded)
