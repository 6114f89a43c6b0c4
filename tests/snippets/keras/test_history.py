"""The claims about packages against pip's own metadata files, read by hand, and against the imported packages."""

import re
from importlib.metadata import distribution
from pathlib import Path

import keras
import tensorflow as tf

SITE = Path(keras.__file__).parent


def names_required(package: str) -> set[str]:
    """The packages named in the Requires-Dist lines of METADATA."""
    text = distribution(package).read_text("METADATA")
    return set(re.findall(r"^Requires-Dist: ([\w-]+)", text, flags=re.MULTILINE))


def test_tf_keras_is_keras():
    assert tf.keras.layers.Dense is keras.layers.Dense
    assert tf.keras.Sequential is keras.Sequential
    assert tf.keras.optimizers.SGD is keras.optimizers.SGD


def test_who_requires_whom(snippet):
    assert "keras" in names_required("tensorflow")
    assert "tensorflow" not in names_required("keras")
    assert snippet.tensorflow_needs_keras is True
    assert snippet.keras_needs_tensorflow is False


def test_required_by_reads_names_without_versions(snippet):
    assert snippet.required_by("tensorflow") == {
        name.lower() for name in names_required("tensorflow")
    }
    assert snippet.required_by("pip") == set()  # pip requires nothing


def test_backends_are_folders_with_a_trainer(snippet):
    folders = (SITE / "src" / "backend").iterdir()
    assert snippet.backends == sorted(
        folder.name for folder in folders if (folder / "trainer.py").exists()
    )
    assert {"jax", "tensorflow", "torch"} <= set(snippet.backends)


def test_prints(stdout):
    backends = sorted(
        path.parent.name for path in SITE.glob("src/backend/*/trainer.py")
    )
    assert stdout.splitlines() == [
        f"tf.keras has version {keras.__version__}",
        f"the package keras has version {keras.__version__}",
        "tf.keras.layers.Dense comes from the package keras",
        "tensorflow requires keras: True",
        "keras requires tensorflow: False",
        f"backends that can run a model: {', '.join(backends)}",
        "backend in use: tensorflow",
    ]
