"""The norm of 2 (3, 4) is 10, whether b takes part or not."""

import numpy as np

NORM = np.linalg.norm(2 * np.array([3.0, 4.0]))


def test_the_norms(snippet, stdout):
    assert snippet.used == [NORM, NORM]
    assert snippet.left == [NORM]
    np.testing.assert_array_equal(snippet.zeros[0], [6.0, 8.0])
    np.testing.assert_array_equal(snippet.zeros[1], [0.0, 0.0])
    assert snippet.gradients[1] is None
    assert stdout.splitlines() == [
        "norms: 10.0 10.0",
        "norms: 10.0",
        "norms: 10.0 0.0",
        "None at: [1]",
    ]
