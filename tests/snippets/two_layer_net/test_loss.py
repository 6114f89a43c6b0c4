"""Both losses and their gradients against NumPy in float64."""

import numpy as np
import pytest

# float32 against float64: the largest relative difference seen is 2e-7.
TOLERANCE = 1e-5


@pytest.fixture(scope="module")
def error() -> np.ndarray:
    rng = np.random.default_rng(0)
    y, y_pred = rng.standard_normal((64, 1000)), rng.standard_normal((64, 1000))
    return y_pred - y


def test_losses(snippet, error):
    np.testing.assert_allclose(snippet.mean_loss, np.mean(error**2), rtol=TOLERANCE)
    summed = np.mean(np.sum(error**2, axis=1))
    np.testing.assert_allclose(snippet.sum_loss, summed, rtol=TOLERANCE)


def test_gradients(snippet, error):
    np.testing.assert_allclose(
        snippet.mean_gradient, 2 * error / 64_000, rtol=TOLERANCE, atol=1e-10
    )
    np.testing.assert_allclose(
        snippet.sum_gradient, 2 * error / 64, rtol=TOLERANCE, atol=1e-7
    )


def test_prints_losses_and_norms(stdout, error):
    square, norm = np.mean(error**2), np.linalg.norm(2 * error / 64)
    assert stdout.splitlines() == [
        f"loss:     mean {square:.4f}, sum over features {1000 * square:.1f}",
        f"gradient: norm {norm / 1000:.6f}, sum over features {norm:.4f}",
    ]
