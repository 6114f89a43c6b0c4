"""Both runs against the same loops in NumPy, in float64, with gradients derived by hand."""

import numpy as np
import pytest

# float32 against float64 over 50 steps in which most hidden units fall silent: 4e-6 seen.
TOLERANCE = 1e-4
SILENT = 1e-3  # hidden values next to zero may fall on either side of it


@pytest.fixture(scope="module")
def data() -> tuple[np.ndarray, ...]:
    rng = np.random.default_rng(0)
    x, y = rng.standard_normal((64, 1000)), rng.standard_normal((64, 1000))
    return x, y, rng.uniform(0, 1, (1000, 100)), rng.uniform(0, 1, (100, 1000))


def train(
    data: tuple[np.ndarray, ...], divisor: int
) -> tuple[list[float], list[float]]:
    """Losses and shares of hidden values above zero; the loss is the sum of squares divided by `divisor`."""
    x, y, w1, w2 = data
    losses, positive = [], []
    for _ in range(51):
        z = x @ w1
        h = np.maximum(z, 0)
        error = h @ w2 - y
        losses.append(np.sum(error**2) / divisor)
        positive.append(np.mean(z > 0))
        d_y_pred = 2 * error / divisor
        d_z = (d_y_pred @ w2.T) * (z > 0)
        w1, w2 = w1 - 1e-6 * x.T @ d_z, w2 - 1e-6 * h.T @ d_y_pred
    return losses, positive


DIVISORS = {"sum over the features": 64, "mean over the features": 64 * 1000}


@pytest.fixture(scope="module")
def expected(data) -> dict[str, tuple[list[float], list[float], float]]:
    squares = np.sum(data[1] ** 2)
    return {
        name: (*train(data, divisor), squares / divisor)
        for name, divisor in DIVISORS.items()
    }


@pytest.mark.parametrize("name", DIVISORS)
def test_numbers(snippet, expected, name):
    losses, positive, zero = expected[name]
    np.testing.assert_allclose(snippet.results[name][0], losses, rtol=TOLERANCE)
    np.testing.assert_allclose(snippet.results[name][1], positive, atol=SILENT)
    np.testing.assert_allclose(snippet.results[name][2], zero, rtol=TOLERANCE)


@pytest.mark.parametrize("name", DIVISORS)
def test_predicting_zero_is_better(snippet, name):
    losses, _, zero = snippet.results[name]
    assert zero < min(losses)


def test_prints(snippet, stdout):
    lines = []
    for name, (losses, positive, zero) in snippet.results.items():
        lines += [
            f"squared error, {name}",
            f"  loss before the first update: {losses[0]:,.5g}",
            f"  loss after 50 updates: {losses[50]:,.5g}",
            f"  loss of predicting zero: {zero:,.5g}",
            f"  share of positive entries of h: {positive[0]:.0%}, then {positive[50]:.0%}",
        ]
    assert stdout.splitlines() == lines
