"""The gradient that exists has its norm; None has none."""

import re
import runpy

import pytest
import tensorflow as tf

MESSAGE = "Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor."


def test_stops_with_the_message(capsys):
    with pytest.raises(ValueError, match=re.escape(MESSAGE)):
        runpy.run_path("snippets/messages/none_to_tensor.py")
    assert capsys.readouterr().out == "norm: 10.0\n"


@pytest.mark.parametrize(
    "take", [tf.constant, tf.Variable(1.0).assign_sub], ids=["constant", "assign_sub"]
)
def test_other_functions_say_the_same(take):
    with pytest.raises(ValueError, match=re.escape(MESSAGE)):
        take(None)
