"""Squares that were collected, and squares that were thrown away."""

import numpy as np
import pytest
import tensorflow as tf

PRINTED = """\
a list and tf.stack: [0 1 4 9]
TensorArray: [0 1 4 9]
without array = ...: [0 0 0 0]
"""


@pytest.mark.parametrize("size", [1, 4, 7])
def test_squares(snippet, size):
    expected = [number**2 for number in range(size)]
    np.testing.assert_array_equal(snippet.written(tf.constant(size)), expected)


def test_what_is_thrown_away_is_zero(snippet):
    np.testing.assert_array_equal(snippet.stacked, [0, 1, 4, 9])
    np.testing.assert_array_equal(snippet.filled, [0, 1, 4, 9])
    np.testing.assert_array_equal(snippet.empty, np.zeros(4))


def test_prints_all_of_it(stdout):
    assert stdout == PRINTED
