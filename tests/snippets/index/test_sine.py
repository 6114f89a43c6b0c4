"""The net that learns the sine against the same net in NumPy, in float64, with gradients derived by hand."""

import numpy as np
import pytest

# float32 against float64: the largest difference seen in 1000 updates is 8e-7.
TOLERANCE = 1e-5
HALF_A_DIGIT = 0.5e-4  # losses are printed with four decimals


@pytest.fixture(scope="module")
def expected() -> dict[int, tuple[float, np.ndarray]]:
    """Loss and curve before the first update, and after 10, 100 and 1000."""
    x = np.linspace(-3, 3, 64).reshape(64, 1)
    y = np.sin(x)
    rng = np.random.default_rng(0)
    w1, b1, w2 = (rng.uniform(-1, 1, shape) for shape in ((1, 32), 32, (32, 1)))
    snapshots = {}
    for updates in range(1001):
        z = x @ w1 + b1
        h = np.maximum(z, 0)
        y_pred = h @ w2
        if updates in (0, 10, 100, 1000):
            snapshots[updates] = np.mean((y_pred - y) ** 2), y_pred
        d_y_pred = 2 * (y_pred - y) / 64
        d_z = (d_y_pred @ w2.T) * (z > 0)
        w1 = w1 - 0.05 * x.T @ d_z
        b1 = b1 - 0.05 * d_z.sum(axis=0)
        w2 = w2 - 0.05 * h.T @ d_y_pred
    return snapshots


def test_the_curves(snippet, expected):
    assert list(snippet.curves) == list(expected)
    for updates, (_, curve) in expected.items():
        np.testing.assert_allclose(snippet.curves[updates], curve, atol=TOLERANCE)


def test_the_targets_are_the_sine(snippet):
    np.testing.assert_allclose(
        snippet.y[:, 0], np.sin(np.linspace(-3, 3, 64)), atol=1e-6
    )


def test_prints_the_losses(stdout, expected):
    shown = {
        int(line.split()[1]): float(line.split()[-1]) for line in stdout.splitlines()
    }
    assert list(shown) == list(expected)
    for updates, (loss, _) in expected.items():
        assert shown[updates] == pytest.approx(loss, abs=HALF_A_DIGIT + TOLERANCE)


def test_the_net_learns(expected, snippet):
    assert float(snippet.loss) < expected[0][0] / 1000
