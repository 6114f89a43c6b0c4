"""A mean without its axis does not fit the samples."""

import re
import runpy

import pytest
import tensorflow as tf

MESSAGE = "Incompatible shapes: [3,2] vs. [3] [Op:Sub]"


def test_stops_with_the_message(capsys):
    with pytest.raises(tf.errors.InvalidArgumentError, match=re.escape(MESSAGE)):
        runpy.run_path("snippets/messages/incompatible_shapes.py")
    assert capsys.readouterr().out == "shapes: (3, 2) (3,)\n"


def test_a_graph_says_it_in_other_words():
    subtract = tf.function(tf.subtract)
    with pytest.raises(ValueError, match="Dimensions must be equal, but are 2 and 3"):
        subtract(tf.ones((3, 2)), tf.ones(3))
