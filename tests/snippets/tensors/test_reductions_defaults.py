"""Which axis argmax and softmax take when nothing is said, against probabilities that the inputs were made of."""

import numpy as np

SHARES = np.array([[1.0, 7.0, 2.0], [8.0, 1.0, 1.0]])
PRINTED = """\
softmax, default
[[0.1 0.7 0.2]
 [0.8 0.1 0.1]]
argmax, default:     [1 0 0]
argmax with axis=1:  [1 0]
np.argmax, default:  3
dtype of argmax:     int64
Invalid reduction dimension (2 for input with 2 dimension(s)
"""


def test_scores_are_logarithms(snippet):
    # One logarithm in float32.
    np.testing.assert_allclose(snippet.scores, np.log(SHARES), rtol=1e-6, atol=1e-7)


def test_prints_all_of_it(stdout):
    assert stdout == PRINTED


def test_numpy_agrees_on_the_axes():
    assert np.argmax(SHARES, axis=0).tolist() == [1, 0, 0]
    assert np.argmax(SHARES, axis=1).tolist() == [1, 0]
    assert np.argmax(SHARES) == 3
    np.testing.assert_allclose(SHARES / SHARES.sum(axis=1, keepdims=True), SHARES / 10)
