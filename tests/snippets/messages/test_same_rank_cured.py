"""Both cures give the cross-entropy of NumPy in float64."""

import numpy as np

LOGITS = np.array([[2.0, 0.0, 1.0], [0.0, 1.0, 3.0]])
CLASSES = np.array([0, 2])
# Two logarithms of sums of exponentials in float32.
TOLERANCE = 1e-6


def test_both_cures_are_the_cross_entropy(snippet, stdout):
    totals = np.log(np.exp(LOGITS).sum(axis=1))
    loss = np.mean(totals - LOGITS[[0, 1], CLASSES])
    np.testing.assert_allclose(snippet.of_numbers, loss, rtol=TOLERANCE)
    np.testing.assert_allclose(snippet.of_one_hot, loss, rtol=TOLERANCE)
    assert stdout.splitlines() == [
        f"labels (2,), loss {loss:.6f}",
        f"labels (2, 3), loss {loss:.6f}",
        "axes of labels and outputs: 1 2",
    ]
