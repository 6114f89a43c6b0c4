"""The backends against the folders of the package, and whether they train against the words in their source."""

from pathlib import Path

import keras
import pytest

BACKENDS = Path(keras.__file__).parent / "src" / "backend"


def test_backends_are_folders_with_a_trainer(snippet):
    folders = [file.parent.name for file in BACKENDS.glob("*/trainer.py")]
    assert list(snippet.errors) == sorted(folders)
    assert {"jax", "tensorflow", "torch"} <= set(folders)


def test_who_trains(snippet):
    for backend, error in snippet.errors.items():
        source = (BACKENDS / backend / "trainer.py").read_text(encoding="utf-8")
        body = source.partition("def fit(")[2].partition("):\n")[2].lstrip()
        raises = body.startswith("raise NotImplementedError(")
        assert error == ("NotImplementedError" if raises else "")
    assert not snippet.errors["tensorflow"]
    assert snippet.errors["numpy"]


@pytest.mark.parametrize(
    ("source", "error"),
    [
        (
            "class A:\n def fit(self):\n  raise NotImplementedError(1)",
            "NotImplementedError",
        ),
        ("class A:\n def fit(self):\n  return 1", ""),
        ("class A:\n def fit(self, x):\n  if x:\n   raise ValueError", ""),
        ("class A:\n def evaluate(self):\n  raise ValueError", ""),
    ],
)
def test_refusal(snippet, source, error):
    assert snippet.refusal(source) == error


def test_prints(snippet, stdout):
    lines = [
        f"{backend:10}  " + (f"fit raises {error}" if error else "trains")
        for backend, error in snippet.errors.items()
    ]
    assert stdout.splitlines() == [*lines, "in use here: tensorflow"]
