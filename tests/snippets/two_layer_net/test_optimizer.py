"""Training by two rules against the same rules in NumPy, in float64, with gradients derived by hand."""

import numpy as np
import pytest

from tests.snippets.two_layer_net.numpy_net import (
    SHOWN,
    TOLERANCE,
    gradients,
    start,
    train,
)

# Adam divides by the root of small squares: the largest relative difference of a loss seen is 2e-6.
ADAM_TOLERANCE = 1e-4


def adam(x, y, *weights, rate=0.001, decays=(0.9, 0.999), epsilon=1e-7) -> list[float]:
    """Return the losses of 50 updates by Adam."""
    losses = []
    means = [np.zeros_like(weight) for weight in weights]
    squares = [np.zeros_like(weight) for weight in weights]
    for t in range(1, 51):
        loss, *slopes = gradients(x, y, *weights)
        losses.append(loss)
        first, second = decays
        means = [
            first * m + (1 - first) * g for m, g in zip(means, slopes, strict=True)
        ]
        squares = [
            second * s + (1 - second) * g**2
            for s, g in zip(squares, slopes, strict=True)
        ]
        scale = rate * np.sqrt(1 - second**t) / (1 - first**t)
        weights = [
            w - scale * m / (np.sqrt(s) + epsilon)
            for w, m, s in zip(weights, means, squares, strict=True)
        ]
    return losses


@pytest.fixture(scope="module")
def expected() -> tuple[list[float], list[float]]:
    """The losses of SGD and of Adam."""
    data = start()[1:]
    return train(*data)[0], adam(*data)


def test_losses(snippet, expected):
    np.testing.assert_allclose(snippet.sgd_losses, expected[0], rtol=TOLERANCE)
    np.testing.assert_allclose(snippet.adam_losses, expected[1], rtol=ADAM_TOLERANCE)


def test_prints_both_losses(snippet, stdout):
    assert stdout.splitlines() == [
        f"loss after {k:2} updates: SGD {snippet.sgd_losses[k]:.4f}, Adam {snippet.adam_losses[k]:.4f}"
        for k in SHOWN
    ]
