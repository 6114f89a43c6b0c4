"""Both runs against the same loop in NumPy, in float64, with gradients derived by hand, biases included."""

import numpy as np
import pytest

from tests.snippets.keras.numpy_model import TOLERANCE, train


@pytest.fixture(scope="module")
def zero() -> float:
    """The loss of predicting zero."""
    rng = np.random.default_rng(0)
    rng.standard_normal((64, 1000))
    return float(np.mean(rng.standard_normal((64, 1000)) ** 2))


def test_losses(snippet, zero):
    np.testing.assert_allclose(snippet.low, train(0.1), rtol=TOLERANCE)
    np.testing.assert_allclose(snippet.high, train(3.0), rtol=TOLERANCE)
    assert snippet.zero == pytest.approx(zero, rel=TOLERANCE)


def test_prints(stdout, zero):
    low, high = train(0.1), train(3.0)
    assert stdout.splitlines() == [
        "updates  rate 0.1  rate 3.0",
        *(f"{k:7}  {low[k]:8.4f}  {high[k]:8.4f}" for k in (0, 10, 20, 30, 40, 50)),
        f"predicting zero everywhere: {zero:.4f}",
    ]
