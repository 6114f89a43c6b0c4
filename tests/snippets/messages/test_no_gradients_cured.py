"""The update inside the block is that of NumPy; a share of hits has no gradient."""

import numpy as np
import pytest

X, Y = np.array([1.0, 2.0]), np.array([2.0, 4.0])


def test_the_update_and_the_slope(snippet, stdout):
    slope = np.mean(2 * (1.0 * X - Y) * X)
    # A mean of two products in float32.
    np.testing.assert_allclose(snippet.gradients[0], slope, rtol=1e-6)
    np.testing.assert_allclose(snippet.updated, 1.0 - 0.1 * slope, rtol=1e-6)
    assert snippet.by_hits is None
    assert float(snippet.by_loss) == pytest.approx(slope, rel=1e-6)
    assert float(snippet.hits) == 0.0
    assert stdout.splitlines() == [
        "inside the block: w = 1.5",
        "share of hits: None",
        "squared error: -5.0",
        "without a gradient: ['w']",
    ]
