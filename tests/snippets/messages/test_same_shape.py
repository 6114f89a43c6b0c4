"""A column of targets does not fit two columns of outputs."""

import re
import runpy

import pytest

MESSAGE = (
    "Arguments `target` and `output` must have the same shape. "
    "Received: target.shape=(4, 1), output.shape=(4, 2)"
)


def test_stops_with_the_message(capsys):
    with pytest.raises(ValueError, match=re.escape(MESSAGE)):
        runpy.run_path("snippets/messages/same_shape.py")
    assert capsys.readouterr().out == ""
