"""Training with three numbers of output features against the same in NumPy, in float64."""

import numpy as np
import pytest

from tests.snippets.two_layer_net.numpy_net import train

# float32 against float64, after 50 updates: the largest relative difference seen is 1.3e-4, with 100 features and the
# mean, whose steps overshoot and magnify rounding.
TOLERANCE = 2e-3


def ratio(features, divisor, rate):
    """The loss after 50 updates, divided by that of predicting zero."""
    rng = np.random.default_rng(0)
    x, y = rng.standard_normal((64, 1000)), rng.standard_normal((64, features))
    a, b = np.sqrt(6 / 1100), np.sqrt(6 / (100 + features))
    w1, w2 = rng.uniform(-a, a, (1000, 100)), rng.uniform(-b, b, (100, features))
    with np.errstate(over="ignore", invalid="ignore"):
        losses, _, _ = train(x, y, w1, w2, rate, steps=51, divisor=divisor)
    return losses[50] / (np.sum(y**2) / divisor)


@pytest.mark.parametrize("features", [10, 100, 1000])
@pytest.mark.parametrize("name", ["mean", "sum"])
def test_ratios(snippet, features, name):
    divisor, rate = {"mean": (64 * features, 3.0), "sum": (64, 3e-3)}[name]
    expected = ratio(features, divisor, rate)
    found = snippet.ratios[features, name]
    # Both are NaN, or neither is.
    np.testing.assert_allclose(found, expected, rtol=TOLERANCE)


def test_prints_the_ratios(snippet, stdout):
    rates = {"mean": "3.0", "sum": "0.003"}
    assert stdout.splitlines() == [
        "loss after 50 updates, divided by that of predicting zero",
        *(
            f"{features} features, {name}, rate {rates[name]}: {value:.3f}"
            for (features, name), value in snippet.ratios.items()
        ),
    ]
    assert list(snippet.ratios) == [
        (features, name) for features in (10, 100, 1000) for name in ("mean", "sum")
    ]
