"""Class numbers do not fit the loss for one-hot labels."""

import re
import runpy

import pytest

MESSAGE = (
    "Arguments `target` and `output` must have the same rank (ndim). "
    "Received: target.shape=(2,), output.shape=(2, 3)"
)


def test_stops_with_the_message(capsys):
    with pytest.raises(ValueError, match=re.escape(MESSAGE)):
        runpy.run_path("snippets/messages/same_rank.py")
    assert capsys.readouterr().out == ""
