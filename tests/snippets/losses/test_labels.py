"""Both kinds of labels against NumPy in float64, the errors against what they say."""

import numpy as np

LOGITS = np.array([[2.0, 0.0, 1.0], [0.5, 1.0, 0.0]])
LOSS = np.mean(np.log(np.exp(LOGITS).sum(axis=1)) - [2.0, 1.0])
# float32 rounds each operation by at most 2**-24 of its result.
TOLERANCE = 1e-6


def test_both_losses_are_those_of_numpy(snippet):
    np.testing.assert_array_equal(snippet.one_hot, [[1, 0, 0], [0, 1, 0]])
    np.testing.assert_allclose(snippet.losses, [LOSS, LOSS], rtol=TOLERANCE)


def test_the_errors_name_what_is_wrong(snippet):
    assert snippet.messages == {
        "sparse, one-hot": "Argument `output` must have rank (ndim) `target.ndim - 1`.\n"
        "    Received: target.shape=(2, 3), output.shape=(2, 3)",
        "categorical, numbers": "Arguments `target` and `output` must have the same rank (ndim).\n"
        "    Received: target.shape=(2,), output.shape=(2, 3)",
        "sparse, 1 to 3": "Received a label value of 3 which is outside the valid range of [0, 3).  Label values: 1 3",
    }
    assert snippet.message(snippet.sparse, np.array([0, 1])) == "accepted"


def test_two_mistakes_are_silent(snippet, stdout):
    np.testing.assert_array_equal(snippet.beyond[1], [0, 0, 0])
    assert snippet.unseen == 0
    np.testing.assert_allclose(snippet.cut, LOSS, rtol=TOLERANCE)
    assert stdout.splitlines()[-3:] == [
        "one-hot of class 3 of 3: [0. 0. 0.]",
        "its categorical loss: 0.0",
        f"sparse loss of the labels 0.9 and 1.9: {LOSS:.6f}",
    ]
