"""A tensor of integers does not fit a signature of floats."""

import re
import runpy

import pytest


def test_integers_are_refused(capsys):
    message = (
        "Binding inputs to tf.function failed due to `Can not cast TensorSpec(shape=(2,), dtype=tf.int32, name=None) "
        "to TensorSpec(shape=(None,), dtype=tf.float32, name=None)`."
    )
    with pytest.raises(TypeError, match=re.escape(message)):
        runpy.run_path("snippets/messages/input_signature.py")
    assert capsys.readouterr().out == "floats: [2. 4.]\n"
