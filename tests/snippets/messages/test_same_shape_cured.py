"""Cross-entropy of one output and of two, whose first is 0, is the same: the mean of log(1 + exp(-margin))."""

import numpy as np

MARGINS = np.array([1.0, 2.0, 1.0, 2.0])
"""How far each output is on the side of its class."""
TOLERANCE = 1e-6
"""A mean of four logarithms in float32."""


def test_both_cures_are_the_same_loss(snippet, stdout):
    loss = np.mean(np.log1p(np.exp(-MARGINS)))
    np.testing.assert_allclose(snippet.of_one, loss, rtol=TOLERANCE)
    np.testing.assert_allclose(snippet.of_two, loss, rtol=TOLERANCE)
    assert stdout.splitlines() == [
        f"outputs (4, 1), loss {loss:.4f}",
        f"outputs (4, 2), loss {loss:.4f}",
        "one fits y: True",
        "two fits y: False",
    ]
