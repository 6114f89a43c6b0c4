"""Both runs against the same loop in NumPy, in float64, with gradients derived by hand, biases included."""

import numpy as np
import pytest

from tests.snippets.keras.numpy_model import TOLERANCE, train


@pytest.fixture(scope="module")
def expected() -> tuple[list[float], list[float], float]:
    """Losses at rate 0.1 and at 3.0, and the zero predictor's loss."""
    rng = np.random.default_rng(0)
    rng.standard_normal((64, 1000))
    return train(0.1), train(3.0), np.mean(rng.standard_normal((64, 1000)) ** 2)


def test_losses(snippet, expected):
    np.testing.assert_allclose(snippet.slow, expected[0], rtol=TOLERANCE)
    np.testing.assert_allclose(snippet.good, expected[1], rtol=TOLERANCE)


def test_only_the_higher_rate_beats_predicting_zero(snippet):
    assert snippet.good[-1] < snippet.zero < snippet.slow[-1]


def test_prints(stdout, expected):
    slow, good, zero = expected
    steps = (0, 10, 20, 30, 40, 49)
    shown = [
        f"step {step:2}: loss {slow[step]:.4f} at rate 0.1, {good[step]:.4f} at 3.0"
        for step in steps
    ]
    assert stdout.splitlines() == [
        *shown,
        f"predicting zero everywhere: loss {zero:.4f}",
    ]
