"""MSE, MAE and Huber against their formulas in NumPy, and their best constants."""

import numpy as np
import pytest

TARGETS = np.array([1.5, 2.0, 2.0, 2.5, 12.0])
# float32 rounds each operation by at most 2**-24 of its result.
TOLERANCE = 1e-6


def mse(error):
    return error**2


def mae(error):
    return np.abs(error)


def huber(error, delta=1.0):
    small = np.abs(error) <= delta
    return np.where(small, error**2 / 2, delta * (np.abs(error) - delta / 2))


FORMULAS = {"MSE": mse, "MAE": mae, "Huber": huber}
SLOPES = {
    "MSE": lambda error: 2 * error,
    "MAE": np.sign,
    "Huber": lambda error: np.clip(error, -1, 1),
}


@pytest.mark.parametrize("name", FORMULAS)
def test_a_loss_is_the_mean_of_its_formula(snippet, name):
    expected = FORMULAS[name](2.0 - TARGETS).mean()
    np.testing.assert_allclose(snippet.values[name], expected, rtol=TOLERANCE)


@pytest.mark.parametrize("name", FORMULAS)
def test_curves_and_slopes_are_those_of_the_formulas(snippet, name):
    errors = np.linspace(-3, 3, 61)
    np.testing.assert_allclose(
        snippet.curves[name], FORMULAS[name](errors), rtol=1e-5, atol=1e-6
    )
    slopes = np.array(snippet.slopes[name])
    # The absolute error has no slope at zero; near the kinks float32 decides.
    np.testing.assert_allclose(
        np.delete(slopes, 30),
        np.delete(SLOPES[name](errors), 30),
        rtol=1e-5,
        atol=1e-6,
    )


def test_the_best_constants(snippet):
    # Huber: the slope 4c - (1.5 + 2 + 2 + 2.5) - 1 is zero at 2.25.
    assert snippet.best == {
        "MSE": TARGETS.mean(),
        "MAE": np.median(TARGETS),
        "Huber": 2.25,
    }


def test_prints_them(stdout):
    assert stdout.splitlines() == [
        "MSE    20.10",
        "MAE    2.20",
        "Huber  1.95",
        "MSE    error 3: loss 9.0, gradient 6.0",
        "MAE    error 3: loss 3.0, gradient 1.0",
        "Huber  error 3: loss 2.5, gradient 1.0",
        "MSE    is lowest at 4.00",
        "MAE    is lowest at 2.00",
        "Huber  is lowest at 2.25",
    ]
