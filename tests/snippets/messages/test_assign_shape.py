"""Three rows do not fit a variable of two."""

import re
import runpy

import pytest

MESSAGE = (
    "Cannot assign value to variable ' w:0': Shape mismatch."
    "The variable shape (2, 3), and the assigned value shape (3, 3) are incompatible."
)


def test_stops_with_the_message(capsys):
    with pytest.raises(ValueError, match=re.escape(MESSAGE)):
        runpy.run_path("snippets/messages/assign_shape.py")
    assert capsys.readouterr().out == ""
