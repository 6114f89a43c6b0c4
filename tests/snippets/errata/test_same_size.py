"""The products against NumPy, with the stretched tensors written out."""

import numpy as np
import pytest

MATRIX = np.array([[1, 2, 3], [4, 5, 6]])
STRETCHED = {
    "a row of 3": [[1, 10, 100], [1, 10, 100]],
    "a column of 2": [[1, 1, 1], [10, 10, 10]],
    "a number": [[2, 2, 2], [2, 2, 2]],
}


@pytest.mark.parametrize("name", STRETCHED)
def test_smaller_tensor_is_stretched(snippet, name):
    np.testing.assert_array_equal(
        snippet.products[name], MATRIX * np.array(STRETCHED[name])
    )


def test_prints(stdout):
    assert stdout.splitlines() == [
        "times a row of 3: [[1.0, 20.0, 300.0], [4.0, 50.0, 600.0]]",
        "times a column of 2: [[1.0, 2.0, 3.0], [40.0, 50.0, 60.0]]",
        "times a number: [[2.0, 4.0, 6.0], [8.0, 10.0, 12.0]]",
    ]
