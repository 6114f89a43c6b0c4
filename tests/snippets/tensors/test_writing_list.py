"""What TensorFlow says to a list that a loop of a graph appends to."""

import pytest
import tensorflow as tf

PRINTED = """\
InaccessibleTensorError: <tf.Tensor 'while/mul:0' shape=()
dtype=int32> is out of scope and cannot be used here. Use return
values, explicit Python locals or TensorFlow collections to access it.
"""


def test_prints_the_cause(stdout):
    assert stdout == PRINTED


def test_outside_a_graph_the_list_works(snippet):
    squares = snippet.appended.python_function(tf.constant(4))
    assert squares.numpy().tolist() == [0, 1, 4, 9]
    with pytest.raises(ValueError, match="out of scope"):
        snippet.appended(tf.constant(5))
