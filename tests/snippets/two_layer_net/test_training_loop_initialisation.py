"""Training from two starts against the same training in NumPy, in float64, with gradients derived by hand."""

import numpy as np
import pytest

from tests.snippets.two_layer_net.numpy_net import gradients

# float32 against float64: the largest relative difference of a loss seen over 50 updates is 6e-7.
TOLERANCE = 1e-5

# None of the 6400 entries is seen to differ. On another CPU an entry within rounding of zero may have another sign,
# and be the only positive one of its unit.
ENTRIES, UNITS = 5, 1


@pytest.fixture(scope="module")
def expected() -> dict[str, tuple[list[float], list[int], list[int]]]:
    """Losses, positive entries and active units from each start."""
    rng = np.random.default_rng(0)
    x, y = rng.standard_normal((64, 1000)), rng.standard_normal((64, 1000))
    limit = np.sqrt(6 / 1100)
    found = {}
    for name, low, high, rate in (
        ("Glorot", -limit, limit, 3e-3),
        ("0 to 1", 0.0, 1.0, 1e-5),
    ):
        w1 = rng.uniform(low, high, (1000, 100))
        w2 = rng.uniform(low, high, (100, 1000))
        losses, entries, units = found[name] = [], [], []
        for _ in range(50):
            positive = x @ w1 > 0
            loss, gradient1, gradient2 = gradients(x, y, w1, w2, divisor=64)
            losses.append(loss)
            entries.append(np.count_nonzero(positive))
            units.append(np.count_nonzero(positive.any(axis=0)))
            w1, w2 = w1 - rate * gradient1, w2 - rate * gradient2
    return found


@pytest.mark.parametrize("start", ["Glorot", "0 to 1"])
def test_losses_entries_and_units(snippet, expected, start):
    losses, entries, units = snippet.runs[start]
    np.testing.assert_allclose(losses, expected[start][0], rtol=TOLERANCE)
    np.testing.assert_allclose(entries, expected[start][1], rtol=0, atol=ENTRIES)
    np.testing.assert_allclose(units, expected[start][2], rtol=0, atol=UNITS)


def test_prints_both_trainings(snippet, stdout, expected):
    lines = []
    for name, (losses, _, _) in expected.items():
        _, entries, units = snippet.runs[name]
        for k in (0, 49):
            lines += [
                f"{name}, after {k:2} updates: loss {losses[k]:.4g}",
                f"  {entries[k]} positive entries, {units[k]} active units",
            ]
    assert stdout.splitlines() == lines
