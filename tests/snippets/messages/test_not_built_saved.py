"""A model without weights is saved with a warning, and loaded without one."""

import runpy

import pytest


def test_warns_once_and_keeps_no_weights(capsys):
    message = "You are saving a model that has not yet been built. It might not contain any weights yet."
    with pytest.warns(UserWarning, match=message) as warned:
        runpy.run_path("snippets/messages/not_built_saved.py")
    assert len(warned) == 1
    assert capsys.readouterr().out == "weights in the file: 0\n"
