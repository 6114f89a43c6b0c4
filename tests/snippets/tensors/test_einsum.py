"""Each equation against sums over indices, written out or by NumPy in float64."""

import numpy as np
import pytest

A = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
B = np.array([[1.0, 0.0], [2.0, 1.0], [0.0, 3.0]])
RESULTS = {
    "ij->ji": A.T,
    "ij->i": A.sum(axis=1),
    "ij->": A.sum(),
    "ii->i": np.array([1.0, 5.0]),
    "i,i->": np.array(1.0 * 4 + 2 * 5 + 3 * 6),
    "i,j->ij": np.outer(A[0], A[1]),
    "ij,ij->i": (A**2).sum(axis=1),
}


def test_product_is_a_sum_over_j(snippet):
    expected = [
        [sum(A[i, j] * B[j, k] for j in range(3)) for k in range(2)] for i in range(2)
    ]
    # Whole numbers this small are exact in float32, so no tolerance, here and below.
    np.testing.assert_array_equal(snippet.product, expected)


@pytest.mark.parametrize("equation", list(RESULTS))
def test_equations(snippet, stdout, equation):
    assert list(snippet.results) == list(RESULTS)
    expected = RESULTS[equation]
    np.testing.assert_array_equal(snippet.results[equation], expected)
    assert f"{equation:9} {expected.tolist()}\n" in stdout


def test_four_axes(snippet, stdout):
    queries = np.arange(240.0).reshape(8, 5, 2, 3)
    keys = np.arange(336.0).reshape(8, 7, 2, 3)
    expected = np.zeros((8, 2, 5, 7))
    for s, h, q, k in np.ndindex(expected.shape):
        expected[s, h, q, k] = queries[s, q, h] @ keys[s, k, h]
    np.testing.assert_array_equal(snippet.scores, expected)
    np.testing.assert_array_equal(snippet.same, expected)
    assert stdout.endswith("scores: (8, 2, 5, 7)\nequal: True\n")


def test_equals_the_operator(stdout):
    assert stdout.startswith("[[ 5. 11.]\n [14. 23.]]\nequals a @ b: True\n")
