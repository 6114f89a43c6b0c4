"""A model without Input has no weights to save."""

import re
import runpy
from pathlib import Path

import pytest


def test_weights_are_not_saved(capsys, tmp_path, monkeypatch):
    path = Path("snippets/messages/not_built.py").resolve()
    monkeypatch.chdir(tmp_path)
    message = "You are saving a model that has not yet been built. Try building the model first"
    with pytest.raises(ValueError, match=re.escape(message)):
        runpy.run_path(str(path))
    assert capsys.readouterr().out == "weights: 0\n"
    assert not list(tmp_path.iterdir())
