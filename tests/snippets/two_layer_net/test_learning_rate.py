"""Training with each rate from each start against the same training in NumPy, in float64."""

import numpy as np
import pytest

from tests.snippets.two_layer_net.numpy_net import train

# float32 against float64, the largest relative difference of a loss seen over 50 updates: 9e-7 where the loss falls
# smoothly. Where a step overshoots, rounding is magnified in each update, up to 1.1e-3 with Glorot's start and rate 30.
TOLERANCE = 2e-5
OVERSHOOTING = {("Glorot", 10.0): 1e-3, ("Glorot", 30.0): 0.02, ("He", 10.0): 1e-3}

STARTS = ("Glorot", "He", "0 to 1")
RATES = (0.001, 0.01, 1.0, 3.0, 10.0, 30.0, 100.0)
RUNS = [(start, rate) for start in STARTS for rate in RATES]


@pytest.fixture(scope="module")
def data() -> tuple[np.ndarray, np.ndarray, dict[str, tuple[np.ndarray, np.ndarray]]]:
    """x, y, and both weights of each start, in the order in which they are drawn."""
    rng = np.random.default_rng(0)
    x, y = rng.standard_normal((64, 1000)), rng.standard_normal((64, 1000))
    shapes = (1000, 100), (100, 1000)
    limit = np.sqrt(6 / 1100)
    starts = {
        "Glorot": tuple(rng.uniform(-limit, limit, shape) for shape in shapes),
        "He": tuple(rng.normal(0, np.sqrt(2 / shape[0]), shape) for shape in shapes),
        "0 to 1": tuple(rng.uniform(0, 1, shape) for shape in shapes),
    }
    return x, y, starts


def test_every_rate_is_run_from_every_start(snippet):
    assert list(snippet.runs) == RUNS


@pytest.mark.parametrize(("start", "rate"), RUNS)
def test_losses_and_active_units(snippet, data, start, rate):
    x, y, starts = data
    with np.errstate(over="ignore", invalid="ignore"):
        expected, _, _ = train(x, y, *starts[start], rate)
        # What the last recorded forward pass sees.
        _, w1, _ = train(x, y, *starts[start], rate, steps=49)
        # The mean is infinite in float32 as soon as the sum that it divides is.
        fits = np.array(expected) * y.size < np.finfo(np.float32).max
    losses, units = snippet.runs[start, rate]
    assert len(losses) == 50
    end = 50 if fits.all() else np.argmin(fits)
    np.testing.assert_allclose(
        losses[:end],
        expected[:end],
        rtol=OVERSHOOTING.get((start, rate), TOLERANCE),
    )
    assert not np.any(np.isfinite(losses[end:]))
    # One unit may have its only positive entry within rounding of zero. NaN is not positive.
    assert units == pytest.approx(np.sum(np.any(x @ w1 > 0, axis=0)), abs=1)


def test_the_rate_of_the_site_repeats_the_training_loop(snippet, data):
    x, y, starts = data
    expected, _, _ = train(x, y, *starts["Glorot"], 3.0)
    assert snippet.runs["Glorot", 3.0][0][49] == pytest.approx(expected[49], rel=1e-5)


def test_prints_every_last_loss(snippet, stdout):
    assert stdout.splitlines() == [
        f"{start}, rate {rate:g}: {losses[49]:.4g} after 49 updates"
        for (start, rate), (losses, _) in snippet.runs.items()
    ]
