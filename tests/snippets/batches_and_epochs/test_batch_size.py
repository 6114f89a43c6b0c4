"""Updates of a linear model, a batch at a time, against the closed form of the gradient in NumPy, in float64."""

import numpy as np
import pytest

# float32 against float64 for sums of ten terms; the largest difference seen is 3e-7.
TOLERANCE = 2e-6


@pytest.fixture(scope="module")
def expected() -> tuple[np.ndarray, list[float]]:
    """The weights after the pass, and the loss of each batch before its update."""
    rng = np.random.default_rng(0)
    x, y = rng.standard_normal((10, 3)), rng.standard_normal((10, 1))
    w, losses = np.zeros((3, 1)), []
    for i in (0, 3, 6, 9):
        error = x[i : i + 3] @ w - y[i : i + 3]
        losses.append(np.mean(error**2))
        w = w - 0.1 * 2 * x[i : i + 3].T @ error / len(error)
    return w, losses


def test_last_batch_is_smaller(snippet):
    assert snippet.sizes == [3, 3, 3, 1]


def test_each_batch_makes_one_update(snippet, expected):
    np.testing.assert_allclose(snippet.w, expected[0], atol=TOLERANCE)
    assert int(snippet.optimizer.iterations) == 4


def test_prints_sizes_losses_and_updates(stdout, expected):
    lines = [
        f"batch of {size}: loss {loss:.4f} before its update"
        for size, loss in zip((3, 3, 3, 1), expected[1], strict=True)
    ]
    assert stdout.splitlines() == [*lines, "updates counted by the optimizer: 4"]
