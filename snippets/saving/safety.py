"""Load files of Keras that name code, and see which are refused."""

import re
import tempfile
import zipfile
from pathlib import Path

import tensorflow as tf

temporary = tempfile.TemporaryDirectory()
folder = Path(temporary.name)


def attempt(path, **options):
    """Print why a file is refused, or that it is not."""
    try:
        tf.keras.models.load_model(path, **options)
        cause = "loaded"
    except (TypeError, ValueError) as error:
        cause = re.findall(r"(?:Requested|Could not)[^.]*", str(error))[-1]
        cause = f"{type(error).__name__}: {cause}"
    print(f"{path.name}: {cause}")
    return cause


# Lambda
said = {}
inputs = tf.keras.Input((2,))
double = tf.keras.layers.Lambda(lambda x: x * 2)
tf.keras.Sequential([inputs, double]).save(folder / "lambda.keras")
said["lambda"] = attempt(folder / "lambda.keras")
said["trusted"] = attempt(folder / "lambda.keras", safe_mode=False)

# Edited
dense = tf.keras.layers.Dense(2, activation="relu")
tf.keras.Sequential([inputs, dense]).save(folder / "dense.keras")


def edited(name, replaced, by):
    """Return a copy of the file whose config says something else."""
    path = folder / f"{name}.keras"
    with (
        zipfile.ZipFile(folder / "dense.keras") as source,
        zipfile.ZipFile(path, "w") as target,
    ):
        for part in source.namelist():
            content = source.read(part)
            if part == "config.json":
                content = content.decode().replace(replaced, by)
            target.writestr(part, content)
    return path


layer = '"module": "keras.layers", "class_name": "Dense"'
for name, replaced, by in (
    ("system", layer, '"module": "os", "class_name": "system"'),
    ("Popen", layer, '"module": "subprocess", "class_name": "Popen"'),
    ("eval", '"activation": "relu"', '"activation": "eval"'),
):
    said[name] = attempt(edited(name, replaced, by), safe_mode=False)
