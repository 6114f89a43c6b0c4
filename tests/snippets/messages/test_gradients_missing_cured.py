"""The updates of w and b, and of w alone, against the gradients of the squared error in NumPy."""

import numpy as np

X, Y = np.array([1.0, 2.0]), np.array([3.0, 5.0])
TOLERANCE = 1e-6
"""A few operations in float32, each off by at most 2**-24."""


def test_the_updates(snippet, stdout):
    error = 1.0 * X + 0.5 - Y
    w, b = 1.0 - 0.1 * 2 * np.mean(error * X), 0.5 - 0.1 * 2 * np.mean(error)
    alone = 1.0 - 0.1 * 2 * np.mean((1.0 * X - Y) * X)
    np.testing.assert_allclose(snippet.both, (w, b), rtol=TOLERANCE)
    np.testing.assert_allclose(snippet.w.numpy(), alone, rtol=TOLERANCE)
    np.testing.assert_allclose(snippet.b.numpy(), b, rtol=TOLERANCE)
    assert stdout.splitlines() == [
        f"w and b: {w:.2f}, {b:.2f}",
        f"w alone: {alone:.2f}",
        "stopped by: Gradients do not exist for variables ['b:0']",
    ]
