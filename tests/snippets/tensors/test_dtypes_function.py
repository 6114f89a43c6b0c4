"""An array beside a tensor, converted outside a graph and refused inside."""

import numpy as np
import pytest
import tensorflow as tf

PRINTED = """\
outside a graph: float32
in a graph:
    TypeError: Input 'y' of 'AddV2' Op has type float64 that does not
    match type float32 of argument 'x'.
"""


def test_prints_both(stdout):
    assert stdout == PRINTED


def test_the_sum_outside_and_with_the_cure(snippet):
    floats = tf.constant([1.0, 2.0])
    array = np.array([1.5, 2.5])
    np.testing.assert_array_equal(snippet.add(floats, array), [2.5, 4.5])
    graph = tf.function(snippet.add)
    cured = graph(floats, tf.constant(array, tf.float32))
    np.testing.assert_array_equal(cured, [2.5, 4.5])
    with pytest.raises(TypeError):
        graph(snippet.floats, snippet.array)
