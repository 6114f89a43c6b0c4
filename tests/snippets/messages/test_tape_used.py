"""The first gradient is 6 (3 w + b), and there is no second one."""

import re
import runpy

import pytest
import tensorflow as tf

MESSAGE = "A non-persistent GradientTape can only be used to compute one set of gradients (or jacobians)"


def test_stops_with_the_message(capsys):
    with pytest.raises(RuntimeError, match=re.escape(MESSAGE)):
        runpy.run_path("snippets/messages/tape_used.py")
    assert capsys.readouterr().out == "gradient for w: 42.0\n"


def test_jacobian_counts_too():
    w = tf.Variable([2.0, 3.0])
    with tf.GradientTape() as tape:
        square = w * w
    tape.jacobian(square, w)
    with pytest.raises(RuntimeError, match=re.escape(MESSAGE)):
        tape.gradient(square, w)
