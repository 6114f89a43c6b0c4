"""The trained net on old and new samples against the same in NumPy, in float64."""

import numpy as np
import pytest

from tests.snippets.two_layer_net.numpy_net import TOLERANCE, start, train


@pytest.fixture(scope="module")
def expected() -> dict[str, tuple[float, float]]:
    """For each kind of samples the loss after 50 updates, and that of predicting zero."""
    rng, x, y, w1, w2 = start()
    _, w1, w2 = train(x, y, w1, w2)
    samples = {
        "training": (x, y),
        "new": (rng.standard_normal((64, 1000)), rng.standard_normal((64, 1000))),
    }
    return {
        name: (np.mean((np.maximum(x @ w1, 0) @ w2 - y) ** 2), np.mean(y**2))
        for name, (x, y) in samples.items()
    }


@pytest.mark.parametrize("name", ["training", "new"])
def test_losses(snippet, expected, name):
    found = snippet.losses[name], snippet.zero_losses[name]
    np.testing.assert_allclose(found, expected[name], rtol=TOLERANCE)


def test_prints_the_losses(stdout, expected):
    assert stdout.splitlines() == [
        line
        for name, (net, zero) in expected.items()
        for line in (
            f"{name} samples: loss of the net {net:.4f}",
            f"  loss of predicting zero {zero:.4f}",
        )
    ]
