"""Operations counted by hand: one a step if unrolled, else the same for any loop."""

import numpy as np
import pytest

# float32 against float64, ten tanh: the largest difference seen is 2e-8.
TOLERANCE = 1e-6


def test_the_unrolled_loop_has_an_operation_a_step(snippet):
    # besides the steps: the input and the output
    assert [snippet.counts["python_range", steps] for steps in (10, 100, 1000)] == [
        (12, 0),
        (102, 0),
        (1002, 0),
    ]


def test_the_loop_of_the_graph_does_not_grow(snippet):
    assert (
        len({snippet.counts["tensor_range", steps] for steps in (10, 100, 1000)}) == 1
    )


@pytest.mark.parametrize("steps", [0, 1, 10])
def test_both_give_the_same(snippet, steps):
    expected = 0.5
    for _ in range(steps):
        expected = np.tanh(expected)
    for function in (snippet.python_range, snippet.tensor_range):
        assert float(
            snippet.tf.function(function)(snippet.tf.constant(0.5), steps)
        ) == pytest.approx(expected, abs=TOLERANCE)


def test_prints(snippet, stdout):
    assert stdout.splitlines() == [
        "python_range   10 steps: operations   12, loops 0",
        "python_range  100 steps: operations  102, loops 0",
        "python_range 1000 steps: operations 1002, loops 0",
        "tensor_range   10 steps: operations   18, loops 1",
        "tensor_range  100 steps: operations   18, loops 1",
        "tensor_range 1000 steps: operations   18, loops 1",
    ]
