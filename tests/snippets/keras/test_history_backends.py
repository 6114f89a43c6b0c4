"""The backends against the folders of the package, and whether they train against the words in their source."""

from pathlib import Path

import keras
import pytest

BACKENDS = Path(keras.__file__).parent / "src" / "backend"


def test_backends_are_folders_with_a_trainer(snippet):
    folders = [file.parent.name for file in BACKENDS.glob("*/trainer.py")]
    assert list(snippet.trains) == sorted(folders)
    assert {"jax", "tensorflow", "torch"} <= set(folders)


def test_who_trains(snippet):
    for backend, trains in snippet.trains.items():
        source = (BACKENDS / backend / "trainer.py").read_text(encoding="utf-8")
        body = source.partition("def fit(")[2].partition("):\n")[2].lstrip()
        assert body.startswith("raise NotImplementedError") != trains
    assert snippet.trains["tensorflow"]
    assert not snippet.trains["numpy"]


@pytest.mark.parametrize(
    ("source", "trains"),
    [
        ("class A:\n def fit(self):\n  raise NotImplementedError", False),
        ("class A:\n def fit(self):\n  return 1", True),
        ("class A:\n def fit(self, x):\n  if x:\n   raise ValueError", True),
        ("class A:\n def evaluate(self):\n  return 1", False),
    ],
)
def test_has_fit(snippet, source, trains):
    assert snippet.has_fit(source) == trains


def test_prints(snippet, stdout):
    lines = [
        f"{backend:10}  {'trains' if trains else 'no training'}"
        for backend, trains in snippet.trains.items()
    ]
    assert stdout.splitlines() == [*lines, "in use here: tensorflow"]
