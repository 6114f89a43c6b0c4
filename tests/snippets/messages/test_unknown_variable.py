"""An optimizer that has updated `w` refuses `b`."""

import re
import runpy

import pytest


def test_second_variable_is_refused(capsys):
    message = (
        "Unknown variable: <tf.Variable 'Variable:0' shape=() dtype=float32, numpy=2.0>. "
        "This optimizer can only be called for the variables it was originally built with."
    )
    with pytest.raises(ValueError, match=re.escape(message)):
        runpy.run_path("snippets/messages/unknown_variable.py")
    # One step of gradient descent: 1 - 0.1 * 1.
    assert capsys.readouterr().out == "w after an update: 0.9\n"
