"""Batch, mini-batch and stochastic descent against the same descents in NumPy, in float64, gradients by hand."""

import numpy as np
import pytest

SIZES = {"batch": 128, "mini-batch": 16, "stochastic": 1}
RATES = (0.01, 0.03, 0.1, 0.3, 1.0)
DIVERGING = {
    ("batch", 1.0),
    ("mini-batch", 1.0),
    ("stochastic", 0.1),
    ("stochastic", 0.3),
    ("stochastic", 1.0),
}

# float32 against float64 over up to 1280 updates: the largest relative difference seen is 2e-6.
TOLERANCE = 1e-4


def descend(batch_size: int, rate: float) -> list[float]:
    """The loss on all data at the start and after each update, until it is beyond all bounds."""
    rng = np.random.default_rng(0)
    x = rng.standard_normal((128, 8))
    teacher1, teacher2 = (
        rng.standard_normal((8, 16)) / np.sqrt(8),
        rng.standard_normal((16, 1)) / 4,
    )
    y = np.maximum(x @ teacher1, 0) @ teacher2
    w1, w2 = rng.standard_normal((8, 16)) / np.sqrt(8), rng.standard_normal((16, 1)) / 4
    rng = np.random.default_rng(1)
    losses = [np.mean((np.maximum(x @ w1, 0) @ w2 - y) ** 2)]
    for _ in range(10):
        order = rng.permutation(128)
        for batch in np.split(order, 128 // batch_size):
            z = x[batch] @ w1
            h = np.maximum(z, 0)
            d_y_pred = 2 * (h @ w2 - y[batch]) / batch_size
            d_z = (d_y_pred @ w2.T) * (z > 0)
            w1, w2 = w1 - rate * x[batch].T @ d_z, w2 - rate * h.T @ d_y_pred
            losses.append(np.mean((np.maximum(x @ w1, 0) @ w2 - y) ** 2))
            if losses[-1] > 1e12:
                return losses
    return losses


@pytest.fixture(scope="module")
def expected() -> dict[tuple[str, float], list[float]]:
    return {
        (name, rate): descend(size, rate)
        for name, size in SIZES.items()
        for rate in RATES
    }


def test_every_pair_has_run(snippet, expected):
    assert list(snippet.runs) == list(expected)


@pytest.mark.parametrize(
    "pair",
    [(name, rate) for name in SIZES for rate in RATES if (name, rate) not in DIVERGING],
)
def test_losses(snippet, expected, pair):
    assert len(snippet.runs[pair]) == 1 + 10 * 128 // SIZES[pair[0]]
    np.testing.assert_allclose(snippet.runs[pair], expected[pair], rtol=TOLERANCE)


@pytest.mark.parametrize("pair", sorted(DIVERGING))
def test_too_large_a_rate_diverges_and_the_run_ends_there(snippet, expected, pair):
    assert expected[pair][-1] > 1e12
    assert np.all(np.isfinite(snippet.runs[pair][:-1]))
    assert not np.isfinite(snippet.runs[pair][-1])


def test_prints_the_last_losses(stdout, expected):
    lines = ["learning rate        0.01      0.03       0.1       0.3       1.0"]
    for name in SIZES:
        ends = [
            " diverges"
            if (name, rate) in DIVERGING
            else f"{expected[name, rate][-1]:9.4f}"
            for rate in RATES
        ]
        lines.append(f"{name:15} {' '.join(ends)}")
    assert stdout.splitlines() == lines
