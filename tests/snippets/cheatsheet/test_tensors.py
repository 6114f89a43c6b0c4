"""Each line of the sheet against NumPy."""

import numpy as np

X = np.array([[1, 2, 3], [4, 5, 6]], np.float32)

EXPECTED = {
    "x": X,
    "zeros": np.zeros((2, 3)),
    "like": np.ones((2, 3)),
    "count": np.arange(6),
    "spaced": [0, 0.25, 0.5, 0.75, 1],
    "as_float": np.arange(6.0),
    "from_numpy": [0, 1, 2],
    "array": X,
    "row": X[0],
    "column": X[:, 1],
    "last": X[:, 2],
    "picked": X[:, [0, 2]],
    "larger": X[X > 2],
    "chosen": np.where(X > 2, X, 0),
    "flat": X.ravel(),
    "turned": X.T,
    "wider": X[:, None, :],
    "below": np.vstack([X, 0 * X]),
    "stacked": np.array([X, 0 * X]),
    "total": 21,
    "means": X.mean(axis=0),
    "kept": [[3], [6]],
    "best": [2, 2],
    "entrywise": X,
    "product": X @ X.T,
    "paired": X.sum(axis=1),
}


def test_each_line_makes_what_numpy_makes(snippet):
    # All are small integers and their quarters, which float32 holds exactly.
    for name, expected in EXPECTED.items():
        np.testing.assert_array_equal(getattr(snippet, name), expected, err_msg=name)


def test_dtypes_are_those_that_were_asked_for(snippet):
    assert snippet.as_float.dtype == snippet.from_numpy.dtype == np.float32
    assert snippet.noise.shape == (2, 3)


def test_prints_sum_and_product(stdout):
    assert stdout == "sum of x: 21.0 | x @ turned: [[14.0, 32.0], [32.0, 77.0]]\n"
