"""The hand-written training loop against the same loop in NumPy, in float64, with gradients derived by hand."""

import numpy as np
import pytest

from tests.snippets.two_layer_net.numpy_net import TOLERANCE, start, train


@pytest.fixture(scope="module")
def expected() -> tuple[list[float], np.ndarray, np.ndarray, float]:
    """Losses, final weights and the zero predictor's loss."""
    _, x, y, w1, w2 = start()
    return *train(x, y, w1, w2), np.mean(y**2)


def test_losses(snippet, expected):
    np.testing.assert_allclose(snippet.losses, expected[0], rtol=TOLERANCE)


def test_final_weights(snippet, expected):
    np.testing.assert_allclose(snippet.w1, expected[1], atol=TOLERANCE)
    np.testing.assert_allclose(snippet.w2, expected[2], atol=TOLERANCE)


def test_loss_falls_at_every_step(snippet):
    assert np.all(np.diff(snippet.losses) < 0)


def test_prints_the_losses(stdout, expected):
    losses, _, _, zero = expected
    shown = [
        f"step {step:2}: loss {losses[step]:.4f}"
        for step in (0, 1, 2, 10, 20, 30, 40, 49)
    ]
    assert stdout.splitlines() == [
        *shown,
        f"predicting zero everywhere: loss {zero:.4f}",
    ]
