"""What Python does to a symbol, against the same functions run eagerly on numbers."""

import numpy as np
import pytest
import tensorflow as tf

GOOD = [4.0, 9.0]
BAD = [4.0, -9.0]


def test_the_frozen_handler_answers_for_good_numbers(snippet):
    in_graph = tf.function(snippet.roots_or_minus_one)
    np.testing.assert_array_equal(in_graph(tf.constant(GOOD)), [-1, -1])
    eager = snippet.roots_or_minus_one
    np.testing.assert_array_equal(eager(tf.constant(GOOD)), [2, 3])
    np.testing.assert_array_equal(eager(tf.constant(BAD)), [-1, -1])


def test_the_check_looks_at_the_numbers_of_each_call(snippet):
    in_graph = tf.function(snippet.checked)
    np.testing.assert_array_equal(in_graph(tf.constant(GOOD)), [2, 3])
    with pytest.raises(tf.errors.InvalidArgumentError, match="negative"):
        in_graph(tf.constant(BAD))
    np.testing.assert_array_equal(in_graph(tf.constant([0.0, 1.0])), [0, 1])


def test_eager_code_takes_what_the_graph_refuses(snippet):
    x = tf.constant(GOOD)
    np.testing.assert_array_equal(snippet.roots(x), [2, 3])
    np.testing.assert_array_equal(snippet.asserted(x), [2, 3])
    np.testing.assert_array_equal(snippet.by_numpy(x), [2, 3])
    np.testing.assert_array_equal(snippet.by_comprehension(x), [5, 10])
    assert snippet.by_bool(x) is True
    assert snippet.by_bool(-x) is False
    for refuses in (snippet.roots, snippet.asserted):
        with pytest.raises((ValueError, AssertionError), match="negative"):
            refuses(tf.constant(BAD))


def test_prints(stdout):
    refused = "is not allowed"
    no_bool = f"OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` {refused}"
    assert stdout.splitlines() == [
        "raise:   ValueError: negative",
        "caught:  [-1. -1.]",
        f"assert:  {no_bool}",
        "checked: [2. 3.]",
        "checked: assertion failed: [negative.  ] [Condition x >= 0 did not hold element-wise:] [x (x:0) = ] [4 -9]",
        "by_numpy: NotImplementedError: Cannot convert a symbolic tf.Tensor (x:0) to a numpy array",
        f"by_comprehension: OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` {refused}",
        f"by_bool: {no_bool}",
    ]
