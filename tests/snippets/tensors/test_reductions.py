"""Sums along axes and the shapes of means, against NumPy in float64."""

import numpy as np
import pytest

M = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
SQUARE = np.array([[1.0, 3.0], [2.0, 6.0]])
PRINTED = """\
axis=0:  [5. 7. 9.]
axis=1:  [ 6. 15.]
no axis: 21.0
axis=0          (8, 28, 28, 3) -> (28, 28, 3)
axis=1          (8, 28, 28, 3) -> (8, 28, 3)
axis=-1         (8, 28, 28, 3) -> (8, 28, 28)
axis=(1, 2)     (8, 28, 28, 3) -> (8, 3)
axis=(0, 1, 2)  (8, 28, 28, 3) -> (3,)
axis=None       (8, 28, 28, 3) -> ()
(2, 3) / (2, 1)
[[0.167 0.333 0.5  ]
 [0.267 0.333 0.4  ]]
without keepdims: Incompatible shapes: [2,3] vs. [2]
sums without keepdims: [0.625 1.25 ]
sums with keepdims:    [1. 1.]
"""


@pytest.mark.parametrize("axis", [0, 1, -1, (1, 2), (0, 1, 2), None])
def test_shapes_are_those_of_numpy(snippet, axis):
    assert snippet.shapes[axis] == np.ones((8, 28, 28, 3)).mean(axis=axis).shape


def test_shares_of_each_row(snippet):
    # One division in float32.
    expected = M / M.sum(axis=1, keepdims=True)
    np.testing.assert_allclose(snippet.share, expected, rtol=1e-6)


def test_without_keepdims_columns_are_divided(snippet):
    # Small fractions of powers of two are exact in float32.
    np.testing.assert_array_equal(snippet.wrong, SQUARE / SQUARE.sum(axis=1))
    expected = SQUARE / SQUARE.sum(axis=1)[:, None]
    np.testing.assert_array_equal(snippet.right, expected)


def test_prints_all_of_it(stdout):
    assert stdout == PRINTED
