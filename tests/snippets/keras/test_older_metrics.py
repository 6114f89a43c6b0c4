"""The metrics and losses against those of NumPy."""

import numpy as np

Y = np.array([0, 0, 1, 1])
Z = np.array([-2, 0.5, 0.3, 3])


def test_accuracy_is_the_share_of_right_signs(snippet):
    share = np.mean((Z > 0) == (Y == 1))
    assert snippet.of_logits == snippet.found["right"] == share == 0.75


def test_batches_count_by_their_samples(snippet):
    # One of four is right, then two of two.
    assert snippet.running == 3 / 6


def test_means_are_those_of_numpy(snippet):
    errors = (Z - Y) ** 2
    # float32 holds seven digits, and a sum of four numbers loses the last.
    np.testing.assert_allclose(snippet.mean, errors.mean(), rtol=1e-6)
    weighted = errors @ [2, 1, 1, 4] / 8
    np.testing.assert_allclose(snippet.weighted, weighted, rtol=1e-6)


def test_prints_all(stdout):
    assert stdout == (
        "share of right predictions: 0.75\n"
        "the same in evaluate: 0.75\n"
        "both batches: 0.5\n"
        "mean: 2.1850, weighted mean: 3.0925\n"
    )
