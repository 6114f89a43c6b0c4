"""A tensor of float64 does not multiply a variable of float32."""

import re
import runpy

import pytest
import tensorflow as tf

MESSAGE = "cannot compute Mul as input #1(zero-based) was expected to be a float tensor but is a double tensor [Op:Mul]"


def test_stops_with_the_message(capsys):
    with pytest.raises(tf.errors.InvalidArgumentError, match=re.escape(MESSAGE)):
        runpy.run_path("snippets/messages/float_double.py")
    assert capsys.readouterr().out == ""
