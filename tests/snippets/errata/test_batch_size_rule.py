"""Updates against counting, losses against linear regression by hand in NumPy, in float64."""

import numpy as np
import pytest

TOLERANCE = 1e-5  # float32 against float64 over a few steps


def expected(batch_size: int) -> list[float]:
    """The mean loss of each of 3 epochs, every batch's loss weighted with its size."""
    rng = np.random.default_rng(0)
    x, y = rng.standard_normal((40, 3)), rng.standard_normal((40, 1))
    kernel, bias = np.zeros((3, 1)), np.zeros(1)
    losses = []
    for _ in range(3):
        total = 0.0
        for start in range(0, 40, batch_size):
            batch, target = x[start : start + batch_size], y[start : start + batch_size]
            error = batch @ kernel + bias - target
            total += np.sum(error**2)
            kernel = kernel - 0.1 * 2 * batch.T @ error / len(batch)
            bias = bias - 0.1 * 2 * error.mean(axis=0)
        losses.append(total / 40)
    return losses


@pytest.mark.parametrize(
    ("batch_size", "acts_as", "updates"),
    [(40, 40, 3), (1000, 40, 3), (32, 32, 6), (0, 32, 6)],
)
def test_training(snippet, batch_size, acts_as, updates):
    assert snippet.results[batch_size][0] == updates
    np.testing.assert_allclose(
        snippet.results[batch_size][1], expected(acts_as), rtol=TOLERANCE
    )
    assert snippet.results[batch_size] == snippet.results[acts_as]


def test_negative_is_refused(snippet):
    with pytest.raises(ValueError, match="Invalid value in tensor used for shape"):
        snippet.train(-1)
    assert list(snippet.refused) == [-1]


def test_prints(stdout):
    one = ", ".join(f"{loss:.4f}" for loss in expected(40))
    two = ", ".join(f"{loss:.4f}" for loss in expected(32))
    assert stdout.splitlines() == [
        f"batch size   40: 3 updates, losses {one}",
        f"batch size 1000: 3 updates, losses {one}",
        f"batch size   32: 6 updates, losses {two}",
        f"batch size    0: 6 updates, losses {two}",
        "batch size   -1: Invalid value in tensor used for shape: -40",
    ]
