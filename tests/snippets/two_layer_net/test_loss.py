"""Both losses and three trainings against NumPy in float64, with gradients derived by hand."""

import numpy as np
import pytest

# float32 against float64: the largest relative difference seen is 2e-7 over 50 steps of
# losses, and 5e-7 of the largest entry in a gradient.
TOLERANCE = 1e-5


def _train(divisor: int, rate: float) -> tuple[list[float], np.ndarray, np.ndarray]:
    """Losses of 50 steps when the sum of the squares is divided by `divisor`, and the first gradients."""
    rng = np.random.default_rng(0)
    x, y = rng.standard_normal((64, 1000)), rng.standard_normal((64, 1000))
    limit = np.sqrt(6 / 1100)
    w1, w2 = (
        rng.uniform(-limit, limit, (1000, 100)),
        rng.uniform(-limit, limit, (100, 1000)),
    )
    losses, gradients = [], []
    for _ in range(50):
        z = x @ w1
        h = np.maximum(z, 0)
        error = h @ w2 - y
        losses.append(np.sum(error**2) / divisor)
        d_y_pred = 2 * error / divisor
        d_z = (d_y_pred @ w2.T) * (z > 0)
        gradients.append((x.T @ d_z, h.T @ d_y_pred))
        w1, w2 = w1 - rate * gradients[-1][0], w2 - rate * gradients[-1][1]
    return losses, *gradients[0]


@pytest.fixture(scope="module")
def expected() -> dict[str, tuple[list[float], np.ndarray, np.ndarray]]:
    """The three trainings: sum over the features, mean with the scaled rate, mean with the unscaled one."""
    return {
        "sum": _train(64, 3e-3),
        "mean": _train(64000, 3.0),
        "slow": _train(64000, 3e-3),
    }


@pytest.mark.parametrize("name", ["sum", "mean", "slow"])
def test_losses(snippet, expected, name):
    np.testing.assert_allclose(
        getattr(snippet, f"{name}_losses"), expected[name][0], rtol=TOLERANCE
    )


@pytest.mark.parametrize("name", ["sum", "mean"])
def test_first_gradients(snippet, expected, name):
    for gradient, array in zip(
        getattr(snippet, f"{name}_gradients"), expected[name][1:], strict=True
    ):
        assert np.max(np.abs(gradient - array)) <= TOLERANCE * np.max(np.abs(array))


def test_prints_the_factor(stdout, expected):
    first, last = (
        {k: v[0][0] for k, v in expected.items()},
        {k: v[0][-1] for k, v in expected.items()},
    )
    assert stdout.splitlines() == [
        f"loss: sum {first['sum']:.2f}, mean {first['mean']:.5f}",
        "loss: ratio 1000.0",
        "gradient for w1: ratio of the norms 1000.0",
        "gradient for w2: ratio of the norms 1000.0",
        f"after 50 steps: sum {last['sum']:.2f}, mean {last['mean']:.5f}",
        f"mean with the rate of the sum: {last['slow']:.5f}",
    ]
