"""Batch, mini-batch and stochastic descent against the same descents in NumPy, gradients by hand."""

import numpy as np
import pytest

SIZES = {"batch": 128, "mini-batch": 16, "stochastic": 1}
RATES = (0.01, 0.03, 0.1, 0.3, 1.0)
DIVERGING = {(0.3, "stochastic"), (1.0, "stochastic")}
PAIRS = [(rate, name) for rate in RATES for name in SIZES]

# float64 on both sides, but the optimizer holds its rate in float32, which is off by up to 6e-8 of it. Over 1280
# updates that changes a loss by up to 2e-7 of it where the descent does not diverge.
TOLERANCE = 1e-5


def descend(batch_size: int, rate: float) -> list[float]:
    """The loss on all data at the start and after each update, until it is beyond all bounds."""
    rng = np.random.default_rng(0)
    x = rng.standard_normal((128, 8)) * [0.1 + 0.9 * i / 7 for i in range(8)]
    teacher = rng.standard_normal((8, 1))
    y = x @ teacher + rng.standard_normal((128, 1)) / 2
    w = np.zeros((8, 1))
    rng = np.random.default_rng(1)
    losses = [np.mean((x @ w - y) ** 2)]
    for _ in range(10):
        order = rng.permutation(128)
        for first in range(0, 128, batch_size):
            batch = order[first : first + batch_size]
            w = w - rate * 2 * x[batch].T @ (x[batch] @ w - y[batch]) / batch_size
            losses.append(np.mean((x @ w - y) ** 2))
            if losses[-1] > 1e12:
                return losses
    return losses


@pytest.fixture(scope="module")
def expected() -> dict[tuple[float, str], list[float]]:
    return {(rate, name): descend(SIZES[name], rate) for rate, name in PAIRS}


def test_every_pair_has_run(snippet):
    assert list(snippet.runs) == PAIRS
    for (_, name), losses in snippet.runs.items():
        assert len(losses) == 1 + 10 * 128 // SIZES[name]


@pytest.mark.parametrize("pair", [pair for pair in PAIRS if pair not in DIVERGING])
def test_losses(snippet, expected, pair):
    np.testing.assert_allclose(snippet.runs[pair], expected[pair], rtol=TOLERANCE)


@pytest.mark.parametrize("pair", sorted(DIVERGING))
def test_too_large_a_rate_diverges(snippet, expected, pair):
    assert expected[pair][-1] > 1e12
    losses, known = snippet.runs[pair], expected[pair]
    # Each update multiplies the difference as it multiplies the loss.
    np.testing.assert_allclose(losses[: len(known)], known, rtol=1e-3)
    assert not losses[-1] < losses[0]


def test_prints_the_last_losses(stdout, snippet, expected):
    lines = []
    for rate, name in PAIRS:
        diverges = (rate, name) in DIVERGING
        loss = (snippet.runs if diverges else expected)[rate, name][-1]
        lines.append(f"rate {rate:4} {name:10} loss {loss:.4g}")
    assert stdout.splitlines() == lines
