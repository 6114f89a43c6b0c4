"""Training from two starts against the same training in NumPy, in float64, with gradients derived by hand."""

import numpy as np
import pytest

# float32 against float64: the largest relative difference of a loss seen over 50 steps is 6e-7.
TOLERANCE = 1e-5

# None of the 6400 is seen to differ. On another CPU a unit within rounding of zero may count as active in one of them.
SHARE_TOLERANCE = 5 / 6400


@pytest.fixture(scope="module")
def expected() -> dict[str, tuple[list[float], list[float]]]:
    """Losses and shares of active units from each start."""
    rng = np.random.default_rng(0)
    x, y = rng.standard_normal((64, 1000)), rng.standard_normal((64, 1000))
    limit = np.sqrt(6 / 1100)
    found = {}
    for name, low, high, rate in (
        ("glorot", -limit, limit, 3e-3),
        ("memo", 0.0, 1.0, 1e-6),
    ):
        w1, w2 = (
            rng.uniform(low, high, (1000, 100)),
            rng.uniform(low, high, (100, 1000)),
        )
        losses, active = [], []
        for _ in range(50):
            z = x @ w1
            h = np.maximum(z, 0)
            error = h @ w2 - y
            losses.append(np.sum(error**2) / 64)
            active.append(np.mean(z > 0))
            d_y_pred = 2 * error / 64
            d_z = (d_y_pred @ w2.T) * (z > 0)
            w1, w2 = w1 - rate * x.T @ d_z, w2 - rate * h.T @ d_y_pred
        found[name] = losses, active
    found["zero"] = [np.sum(y**2) / 64], []
    return found


@pytest.mark.parametrize("start", ["glorot", "memo"])
def test_losses(snippet, expected, start):
    np.testing.assert_allclose(
        getattr(snippet, f"{start}_losses"), expected[start][0], rtol=TOLERANCE
    )


@pytest.mark.parametrize("start", ["glorot", "memo"])
def test_shares_of_active_units(snippet, expected, start):
    np.testing.assert_allclose(
        getattr(snippet, f"{start}_active"), expected[start][1], atol=SHARE_TOLERANCE
    )


def test_the_memo_ends_worse_than_zero_and_glorot_better(snippet, expected):
    assert snippet.zero_loss == pytest.approx(expected["zero"][0][0], rel=TOLERANCE)
    assert snippet.memo_losses[-1] > snippet.zero_loss > snippet.glorot_losses[-1]


def test_prints_both_trainings(stdout, expected):
    lines = []
    for title, name in (("memo:", "memo"), ("Glorot:", "glorot")):
        losses, active = expected[name]
        lines.append(f"{title:7} loss {losses[0]:.4g} to {losses[-1]:.4g}")
        lines.append(f"        active units {active[0]:.1%} to {active[-1]:.1%}")
    lines.append(f"predicting zero: loss {expected['zero'][0][0]:.4g}")
    assert stdout.splitlines() == lines
