"""The columns of the samples are not the rows of the weights."""

import re
import runpy

import pytest
import tensorflow as tf

MESSAGE = "Matrix size-incompatible: In[0]: [4,3], In[1]: [2,3]"


def test_stops_with_the_message(capsys):
    with pytest.raises(tf.errors.InvalidArgumentError, match=re.escape(MESSAGE)):
        runpy.run_path("snippets/messages/matrix_size_incompatible.py")
    assert capsys.readouterr().out == ""


def test_a_graph_says_it_in_other_words():
    multiply = tf.function(tf.matmul)
    with pytest.raises(ValueError, match="Dimensions must be equal, but are 3 and 2"):
        multiply(tf.ones((4, 3)), tf.ones((2, 3)))
