"""Operations counted by hand, and the optimised graph's numbers against NumPy."""

import numpy as np


def test_result_of_the_optimised_graph(snippet):
    product = np.array([[1, 2], [3, 4]]) @ np.array([[1, 2], [3, 4]])
    # small integers: exact in float32
    assert np.array_equal(snippet.value, product - product.T)
    assert np.array_equal(
        snippet.wasteful(snippet.tf.constant([[1.0, 2.0], [3.0, 4.0]])),
        product - product.T,
    )


def test_unused_operation_is_dropped_and_equal_ones_are_merged(snippet):
    assert snippet.counts == {"Exp": [1, 0], "MatMul": [2, 1], "Sub": [1, 1]}


def test_prints(stdout):
    assert stdout.splitlines() == [
        "Exp     traced 1, run 0",
        "MatMul  traced 2, run 1",
        "Sub     traced 1, run 1",
    ]
