"""A whole number is refused as a learning rate."""

import re
import runpy

import pytest
import tensorflow as tf

MESSAGE = (
    "Argument `learning_rate` should be float, or an instance of LearningRateSchedule, or a callable "
    "(that takes in the current iteration value and returns the corresponding learning rate value). "
    "Received instead: learning_rate=1"
)


def test_stops_with_the_message(capsys):
    with pytest.raises(ValueError, match=re.escape(MESSAGE)):
        runpy.run_path("snippets/messages/int_learning_rate.py")
    assert capsys.readouterr().out == ""


def test_a_text_looks_like_a_number_in_the_message():
    with pytest.raises(ValueError, match=r"Received instead: learning_rate=0\.1$"):
        tf.keras.optimizers.SGD(learning_rate="0.1")
