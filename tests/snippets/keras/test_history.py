"""The claims about packages against pip's own metadata files, read by hand, and against the imported packages."""

import os
import re
import subprocess
import sys
from importlib.metadata import distribution

import keras
import tensorflow as tf


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


def test_a_variable_makes_tf_keras_the_package_tf_keras(tmp_path):
    """As the page says, with a package of that name in place of Keras 2, which is not installed here."""
    package = tmp_path / "tf_keras" / "api" / "_v2" / "keras"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("__version__ = 'that of the package'")
    environment = os.environ | {
        "TF_USE_LEGACY_KERAS": "1",
        "PYTHONPATH": str(tmp_path),
        "CUDA_VISIBLE_DEVICES": "-1",
    }
    program = "import tensorflow as tf; print(tf.keras.__version__)"
    run = subprocess.run(
        [sys.executable, "-c", program],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == "that of the package\n"


def test_prints(stdout):
    assert stdout.splitlines() == [
        "tf.keras.layers.Dense is defined in the package keras",
        f"version of tf.keras:           {keras.__version__}",
        f"version of the package keras:  {keras.__version__}",
        "tensorflow requires keras:     True",
        "keras requires tensorflow:     False",
    ]
