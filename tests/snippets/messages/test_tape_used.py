"""The first gradient is 6 (3 w + b), and there is no second one."""

import re
import runpy

import pytest

MESSAGE = "A non-persistent GradientTape can only be used to compute one set of gradients (or jacobians)"


def test_stops_with_the_message(capsys):
    with pytest.raises(RuntimeError, match=re.escape(MESSAGE)):
        runpy.run_path("snippets/messages/tape_used.py")
    assert capsys.readouterr().out == "gradient for w: 42.0\n"
