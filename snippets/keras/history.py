"""Show that tf.keras is Keras, a package that TensorFlow requires."""

import re
from importlib.metadata import requires, version

import tensorflow as tf

# One library under two names
home = tf.keras.layers.Dense.__module__.partition(".")[0]
print(f"tf.keras.layers.Dense is defined in the package {home}")
print(f"version of tf.keras:           {tf.keras.__version__}")
print(f"version of the package keras:  {version('keras')}")


# Who needs whom
def required_by(package: str) -> set[str]:
    """Return the names of the packages that a package requires."""
    lines = requires(package) or []
    return {re.match(r"[\w.-]+", line)[0].lower() for line in lines}


tensorflow_needs_keras = "keras" in required_by("tensorflow")
keras_needs_tensorflow = "tensorflow" in required_by("keras")
print(f"tensorflow requires keras:     {tensorflow_needs_keras}")
print(f"keras requires tensorflow:     {keras_needs_tensorflow}")
