"""Ask Keras for files that it does not write or cannot read."""

import re
import tempfile
import warnings
from pathlib import Path

import tensorflow as tf

temporary = tempfile.TemporaryDirectory()
folder = Path(temporary.name)
load = tf.keras.models.load_model


def net():
    return tf.keras.Sequential(
        [tf.keras.Input((2,)), tf.keras.layers.Dense(1)]
    )


def attempt(what, action, *arguments):
    """Return what came of an action, with a short name of the folder."""
    try:
        action(*arguments)
        said = "no error"
    except (ValueError, OSError) as error:
        said = re.split(r" Received| Use | Note ", str(error))[0]
        said = said.replace(str(folder), "folder")
        said = f"{type(error).__name__}: {said}"
    print(f"{what}:\n  {said}")
    return said


# Writing
model = net()
said = {}
for save, name in (
    (model.save, "model"),
    (model.save, "new/model.keras"),
    (model.save_weights, "model.h5"),
):
    said[name] = attempt(f'{save.__name__}("{name}")', save, folder / name)

# Reading
model.save(folder / "model.keras")
head = (folder / "model.keras").read_bytes()[:1000]
(folder / "broken.keras").write_bytes(head)
model.export(folder / "exported", verbose=False)
model.save_weights(folder / "model.weights.h5")
for name in ("typo.keras", "broken.keras", "exported", "model.weights.h5"):
    said[name] = attempt(f'load_model("{name}")', load, folder / name)

# A loss by its short name
for name, loss in (
    ("mse", "mse"),
    ("MeanSquaredError()", tf.keras.losses.MeanSquaredError()),
):
    model.compile(loss=loss)
    model.save(folder / "model.h5")
    said[name] = attempt(f"loss={name}", load, folder / "model.h5")

# Without an input shape
unbuilt = tf.keras.Sequential([tf.keras.layers.Dense(1)])
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    unbuilt.save(folder / "unbuilt.keras")
print("warning:", str(caught[-1].message) if caught else "none")
print("weights in the file:", len(load(folder / "unbuilt.keras").weights))
