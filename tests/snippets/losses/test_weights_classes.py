"""Class weights against the weighted sum of cross-entropies in NumPy in float64."""

import numpy as np

LABELS = np.array([0] * 6 + [1, 1, 2, 2])
LOGITS = np.diag([1.0, 2.0, 3.0])[LABELS]
LOSSES = np.log(np.exp(LOGITS).sum(axis=1)) - LOGITS[np.arange(10), LABELS]
# float32 rounds each operation by at most 2**-24 of its result.
TOLERANCE = 1e-6


def weighted(*weights):
    """The loss with a weight for each class."""
    return np.sum(np.array(weights)[LABELS] * LOSSES) / 10


def test_balanced_weights(snippet):
    expected = weighted(10 / 18, 10 / 6, 10 / 6)
    np.testing.assert_allclose(
        list(snippet.class_weight.values()), [10 / 18, 10 / 6, 10 / 6]
    )
    found = [snippet.by_class, snippet.by_sample]
    np.testing.assert_allclose(found, [expected, expected], rtol=TOLERANCE)


def test_missing_classes_and_wrong_keys_weigh_one(snippet):
    expected = [weighted(1, 3, 1)] * 2 + [weighted(1, 1, 1)] * 2
    np.testing.assert_allclose(snippet.losses, expected, rtol=TOLERANCE)
    assert snippet.cases[1:] == ({1: 3.0}, {"1": 3.0}, None)


def test_prints_the_error(stdout):
    lines = stdout.splitlines()
    assert lines[:3] == [
        "class 0: 6 samples, weight 0.556",
        "class 1: 2 samples, weight 1.667",
        "class 2: 2 samples, weight 1.667",
    ]
    assert (
        lines[-1]
        == "ValueError: You cannot `class_weight` and `sample_weight` at the same time."
    )
