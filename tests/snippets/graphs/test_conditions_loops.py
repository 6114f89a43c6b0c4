"""Messages of loops, and cured loops against NumPy for several lengths."""

import numpy as np
import pytest
import tensorflow as tf

NO_RETURN = (
    "a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends "
    "on a static Python condition such as a hyperparameter"
)
NO_TENSOR = "<tf.Tensor 'while/mul:0' shape=() dtype=int32> is out of scope and cannot be used here"


@pytest.mark.parametrize("n", [0, 1, 2, 3, 5, 9])
def test_cured_loops_are_those_of_numpy(snippet, n):
    grown, first, squares = (
        tf.function(function)(tf.constant(n)).numpy()
        for function in (
            snippet.grow_with_open_shape,
            snippet.first_with_break,
            snippet.squares_in_an_array,
        )
    )
    np.testing.assert_array_equal(grown, np.r_[0, np.ones(n)])
    np.testing.assert_array_equal(squares, np.arange(n) ** 2)
    assert first == next((i for i in range(n) if i**2 > 5), -1)


@pytest.mark.parametrize("n", [1, 5])
def test_eager_code_takes_what_the_graph_refuses(snippet, n):
    n = tf.constant(n)
    np.testing.assert_array_equal(snippet.grow(n), np.r_[0, np.ones(n)])
    np.testing.assert_array_equal(snippet.squares(n), np.arange(n) ** 2)
    assert snippet.count_in_halves(n) == n / 2
    assert snippet.first_square_above_5(n) == (3 if n > 3 else -1)


def test_prints(stdout):
    assert stdout.splitlines() == [
        "shape:  ValueError: 'x' has shape (1,) before the loop, but shape (2,) after one iteration",
        "cured:  [0. 1. 1. 1. 1. 1.]",
        "dtype:  TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.",
        f"return: NotImplementedError: {NO_RETURN}",
        "cured:  3",
        f"list:   InaccessibleTensorError: {NO_TENSOR}",
        "cured:  [ 0  1  4  9 16]",
    ]
