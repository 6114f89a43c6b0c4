"""A number times None is an error of Python."""

import re
import runpy

import pytest

MESSAGE = "unsupported operand type(s) for *: 'float' and 'NoneType'"


def test_stops_with_the_message(capsys):
    with pytest.raises(TypeError, match=re.escape(MESSAGE)):
        runpy.run_path("snippets/messages/none_type.py")
    assert capsys.readouterr().out == "gradient: None\n"
