"""Messages of branches that do not fit, and cured branches on both sides of the condition."""

import numpy as np
import pytest
import tensorflow as tf


@pytest.mark.parametrize(("x", "chosen", "root"), [(4.0, 1, 2), (-4.0, 0.5, 0)])
def test_cured_functions_take_each_branch(snippet, x, chosen, root):
    x = tf.constant(x)
    assert float(tf.function(snippet.of_one_dtype)(x)) == chosen
    assert float(tf.function(snippet.root_or_zero)(x)) == root


@pytest.mark.parametrize("x", [1.0, -1.0])
def test_branches_may_differ_in_size(snippet, x):
    result = tf.function(snippet.two_or_three)(tf.constant(x))
    np.testing.assert_array_equal(result, np.ones(2 if x > 0 else 3))


@pytest.mark.parametrize(("x", "chosen"), [(1.0, 1), (-1.0, 0.5)])
def test_eager_code_takes_what_the_graph_refuses(snippet, x, chosen):
    assert snippet.mixed(tf.constant(x)) == chosen
    assert (snippet.root(tf.constant(x)) is None) == (x < 0)
    assert (snippet.nothing_yet(tf.constant(x)) is None) == (x < 0)


def test_prints(stdout):
    assert stdout.splitlines() == [
        "mixed:        TypeError: 'x > 0' has dtype int32 in the main branch, but dtype float32 in the else branch",
        "of one dtype: 1.0",
        "one return:   ValueError: the else branch must also have a return statement.",
        "two returns:  2.0",
        "None first:   ValueError: 'y' is None at the end of the else branch.",
        "sizes:        [1. 1.], traced as (None,)",
    ]
