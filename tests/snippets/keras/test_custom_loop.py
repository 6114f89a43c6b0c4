"""Both runs against the same loop in NumPy, in float64, with gradients derived by hand, biases included."""

import numpy as np
import pytest
import tensorflow as tf

# float32 against float64 over 50 steps; the two-layer net's own loop differs by 6e-7.
TOLERANCE = 1e-5


def losses(learning_rate: float) -> list[float]:
    """The loss before each of 50 updates."""
    rng = np.random.default_rng(0)
    x, y = rng.standard_normal((64, 1000)), rng.standard_normal((64, 1000))
    tf.keras.utils.set_random_seed(0)
    layers = [tf.keras.layers.Dense(100), tf.keras.layers.Dense(1000)]
    model = tf.keras.Sequential([tf.keras.Input((1000,)), *layers])
    w1, b1, w2, b2 = (weight.astype(np.float64) for weight in model.get_weights())
    found = []
    for _ in range(50):
        z = x @ w1 + b1
        h = np.maximum(z, 0)
        error = h @ w2 + b2 - y
        found.append(np.mean(error**2))
        d_y_pred = 2 * error / error.size
        d_z = (d_y_pred @ w2.T) * (z > 0)
        w1, b1 = w1 - learning_rate * x.T @ d_z, b1 - learning_rate * d_z.sum(axis=0)
        w2, b2 = (
            w2 - learning_rate * h.T @ d_y_pred,
            b2 - learning_rate * d_y_pred.sum(axis=0),
        )
    return found


@pytest.fixture(scope="module")
def expected() -> tuple[list[float], list[float], float]:
    """Losses at rate 0.1 and at 3.0, and the zero predictor's loss."""
    rng = np.random.default_rng(0)
    rng.standard_normal((64, 1000))
    return losses(0.1), losses(3.0), np.mean(rng.standard_normal((64, 1000)) ** 2)


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
