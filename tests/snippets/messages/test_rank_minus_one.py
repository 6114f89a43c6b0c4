"""One-hot labels do not fit the loss for class numbers."""

import re
import runpy

import pytest

MESSAGE = (
    "Argument `output` must have rank (ndim) `target.ndim - 1`. "
    "Received: target.shape=(2, 3), output.shape=(2, 3)"
)


def test_stops_with_the_message(capsys):
    with pytest.raises(ValueError, match=re.escape(MESSAGE)):
        runpy.run_path("snippets/messages/rank_minus_one.py")
    assert capsys.readouterr().out == ""
