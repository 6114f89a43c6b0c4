"""Kernels of ones sum the features: three columns, one row as a batch, all columns."""

import numpy as np

X = np.arange(20.0).reshape(4, 5)


def test_three_features(snippet):
    # Sums of small integers are exact in float32.
    np.testing.assert_array_equal(snippet.known, X[:, :3])
    np.testing.assert_array_equal(
        snippet.model(snippet.known), X[:, :3].sum(axis=1, keepdims=True)
    )


def test_one_sample(snippet):
    np.testing.assert_array_equal(snippet.sample, X[1, :3])
    np.testing.assert_array_equal(snippet.one, [[X[1, :3].sum()]])


def test_all_features(snippet):
    np.testing.assert_array_equal(snippet.wide(snippet.x), X.sum(axis=1, keepdims=True))


def test_prints(stdout):
    assert stdout.splitlines() == [
        "sums of 3 features: [ 3. 18. 33. 48.]",
        "(3,) -> (1, 3) sum: [[18.]]",
        "sums of 5 features: [10. 35. 60. 85.]",
        "model takes (None, 3), x is (4, 5): False",
        "wide takes (None, 5), x is (4, 5): True",
    ]
