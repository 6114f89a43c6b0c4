"""Show that tf.keras is Keras, a package of its own.

TensorFlow requires Keras. Keras does not require TensorFlow: it has several backends.
"""

import re
from importlib.metadata import files, requires, version

import tensorflow as tf


def required_by(package: str) -> set[str]:
    """Return the names of the packages that a package requires."""
    lines = requires(package) or []
    return {re.match(r"[\w.-]+", line)[0].lower() for line in lines}


# One library under two names
home = tf.keras.layers.Dense.__module__.partition(".")[0]
print(f"tf.keras has version {tf.keras.__version__}")
print(f"the package keras has version {version('keras')}")
print(f"tf.keras.layers.Dense comes from the package {home}")

# Who needs whom
tensorflow_needs_keras = "keras" in required_by("tensorflow")
keras_needs_tensorflow = "tensorflow" in required_by("keras")
print(f"tensorflow requires keras: {tensorflow_needs_keras}")
print(f"keras requires tensorflow: {keras_needs_tensorflow}")

# Backends
trainers = [file for file in files("keras") if file.match("src/backend/*/trainer.py")]
backends = sorted(file.parent.name for file in trainers)
print(f"backends that can run a model: {', '.join(backends)}")
print(f"backend in use: {tf.keras.config.backend()}")
