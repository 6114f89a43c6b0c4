"""The traced layer against NumPy in float64, its graph against a list by hand."""

import numpy as np

# float32 against float64, sums of three products: the largest difference seen is 2e-7.
TOLERANCE = 1e-6


def expected():
    rng = np.random.default_rng(0)
    x, w = rng.standard_normal((4, 3)), rng.standard_normal((3, 2))
    return np.maximum(x @ w, 0)


def test_result(snippet):
    np.testing.assert_allclose(snippet.h, expected(), atol=TOLERANCE)


def test_python_runs_in_one_of_three_calls(snippet):
    assert [shape.as_list() for shape in snippet.python_ran] == [[4, 3]]


def test_prints_counts_and_operations(stdout):
    assert stdout.splitlines() == [
        "decorated:    traces 0, Python runs 0",
        "after call 1: traces 1, Python runs 1",
        "after call 2: traces 1, Python runs 1",
        "after call 3: traces 1, Python runs 1",
        f"sum of the result {expected().sum():.4f}",
        "Placeholder    x",
        "Placeholder    MatMul/ReadVariableOp/resource",
        "ReadVariableOp MatMul/ReadVariableOp",
        "MatMul         MatMul",
        "Const          Maximum/y",
        "Maximum        Maximum",
        "Identity       Identity",
        "NoOp           NoOp",
    ]


def test_the_variable_has_a_name_to_draw(snippet):
    assert [variable.name for variable in snippet.graph.variables] == ["w:0"]
