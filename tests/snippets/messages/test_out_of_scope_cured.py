"""Each cure brings the rectified inputs out of the graph."""

import numpy as np

X = np.array([-1.0, 1.0])


def test_hidden(snippet):
    # Small integers are exact in float32.
    hidden = np.maximum(X, 0.0)
    np.testing.assert_array_equal(snippet.hidden, hidden)
    np.testing.assert_array_equal(snippet.net.hidden, hidden)
    np.testing.assert_array_equal(snippet.outputs, 2 * hidden)
    np.testing.assert_array_equal(snippet.net.forward(snippet.x), 2 * hidden)


def test_prints(stdout):
    assert stdout.splitlines() == [
        "hidden: [0. 1.]",
        "hidden: [0. 1.]",
        "kept: symbolic True",
        "hidden: symbolic False",
    ]
