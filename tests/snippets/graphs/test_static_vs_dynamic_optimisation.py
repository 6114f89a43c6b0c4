"""Operations counted by hand, and the function's numbers against NumPy."""

import numpy as np


def test_result(snippet):
    product = np.array([[1, 2], [3, 4]]) @ np.array([[1, 2], [3, 4]])
    # small integers: exact in float32
    assert np.array_equal(snippet.value, product - product.T)


def test_traced_is_the_graph_of_the_function(snippet):
    graph = snippet.wasteful.get_concrete_function(snippet.x).graph
    kinds = [operation.type for operation in graph.get_operations()]
    for kind in ("Exp", "MatMul", "Transpose", "Sub"):
        assert kinds.count(kind) == snippet.traced.count(kind)


def test_unused_operation_is_dropped_and_equal_ones_are_merged(stdout):
    assert stdout.splitlines() == [
        "Exp        traced 1, after optimisation 0",
        "MatMul     traced 2, after optimisation 1",
        "Transpose  traced 1, after optimisation 1",
        "Sub        traced 1, after optimisation 1",
    ]
