"""Each cure against the cross-entropy of NumPy in float64 for the classes 0, 1 and 2."""

import numpy as np

LOGITS = np.array([[2.0, 0.0, 1.0], [0.0, 1.0, 0.0], [1.0, 0.0, 3.0]])
# Three logarithms of sums of exponentials in float32.
TOLERANCE = 1e-6


def test_each_cure_is_the_cross_entropy(snippet, stdout):
    each = np.log(np.exp(LOGITS).sum(axis=1)) - np.diag(LOGITS)
    all_three, without_one = each.mean(), each[[0, 2]].mean()
    np.testing.assert_allclose(snippet.from_zero, all_three, rtol=TOLERANCE)
    np.testing.assert_allclose(snippet.numbered, all_three, rtol=TOLERANCE)
    np.testing.assert_allclose(snippet.ignored, without_one, rtol=TOLERANCE)
    assert stdout.splitlines() == [
        f"loss: {all_three:.4f}",
        f"classes [0 1 2] stand for [10 20 70], loss: {all_three:.4f}",
        f"loss without the middle sample: {without_one:.4f}",
        "inside the range: {'labels': False, 'numbers': True}",
    ]


def test_the_codes_are_numbered_in_their_order(snippet):
    np.testing.assert_array_equal(snippet.names[snippet.numbers], [10, 20, 70])
