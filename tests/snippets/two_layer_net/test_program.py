"""The whole program against the same program in NumPy, in float64, with gradients derived by hand."""

import numpy as np
import pytest

from tests.snippets.two_layer_net.numpy_net import TOLERANCE, start, train


@pytest.fixture(scope="module")
def expected() -> tuple[list[float], np.ndarray, np.ndarray, float, float, float]:
    """Losses, final weights; the loss of predicting zero, the loss on new samples, and of predicting zero there."""
    rng, x, y, w1, w2 = start()
    x_new, y_new = rng.standard_normal((64, 1000)), rng.standard_normal((64, 1000))
    losses, w1, w2 = train(x, y, w1, w2)
    new_error = np.maximum(x_new @ w1, 0) @ w2 - y_new
    return losses, w1, w2, np.mean(y**2), np.mean(new_error**2), np.mean(y_new**2)


def test_losses(snippet, expected):
    np.testing.assert_allclose(snippet.losses, expected[0], rtol=TOLERANCE)


def test_final_weights(snippet, expected):
    np.testing.assert_allclose(snippet.w1, expected[1], atol=TOLERANCE)
    np.testing.assert_allclose(snippet.w2, expected[2], atol=TOLERANCE)


def test_baselines(snippet, expected):
    baselines = (snippet.zero_loss, snippet.new_loss, snippet.new_zero_loss)
    np.testing.assert_allclose(baselines, expected[3:], rtol=TOLERANCE)


def test_memorises_its_samples_and_is_worse_than_zero_on_new_ones(snippet):
    assert snippet.losses[-1] < snippet.zero_loss
    assert snippet.new_loss > snippet.new_zero_loss


def test_prints_the_losses(stdout, expected):
    losses, _, _, zero, new, new_zero = expected
    assert stdout.splitlines() == [
        *(
            f"step {step:2}: loss {losses[step]:.4f}"
            for step in (0, 10, 20, 30, 40, 49)
        ),
        f"predicting zero: loss {zero:.4f}",
        f"new samples: loss {new:.4f}, predicting zero {new_zero:.4f}",
    ]
