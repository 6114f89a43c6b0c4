"""The hand-written training loop against the same loop in NumPy, in float64, with gradients derived by hand."""

import numpy as np
import pytest

# float32 against float64: the largest relative difference seen over 50 steps is 6e-7.
TOLERANCE = 1e-5


@pytest.fixture(scope="module")
def expected() -> tuple[list[float], np.ndarray, np.ndarray, float]:
    """Losses, final weights and the zero predictor's loss."""
    rng = np.random.default_rng(0)
    x, y = rng.standard_normal((64, 1000)), rng.standard_normal((64, 1000))
    limit = np.sqrt(6 / 1100)
    w1, w2 = (
        rng.uniform(-limit, limit, (1000, 100)),
        rng.uniform(-limit, limit, (100, 1000)),
    )
    losses = []
    for _ in range(50):
        z = x @ w1
        h = np.maximum(z, 0)
        error = h @ w2 - y
        losses.append(np.mean(error**2))
        d_y_pred = 2 * error / error.size
        d_z = (d_y_pred @ w2.T) * (z > 0)
        w1, w2 = w1 - 3.0 * x.T @ d_z, w2 - 3.0 * h.T @ d_y_pred
    return losses, w1, w2, np.mean(y**2)


def test_losses(snippet, expected):
    np.testing.assert_allclose(snippet.losses, expected[0], rtol=TOLERANCE)


def test_final_weights(snippet, expected):
    np.testing.assert_allclose(snippet.w1, expected[1], atol=TOLERANCE)
    np.testing.assert_allclose(snippet.w2, expected[2], atol=TOLERANCE)


def test_loss_falls_at_every_step(snippet):
    assert np.all(np.diff(snippet.losses) < 0)


def test_prints_the_losses(stdout, expected):
    losses, _, _, zero = expected
    shown = [
        f"step {step:2}: loss {losses[step]:.4f}"
        for step in (0, 1, 2, 10, 20, 30, 40, 49)
    ]
    assert stdout.splitlines() == [
        *shown,
        f"predicting zero everywhere: loss {zero:.4f}",
    ]
