"""Each loss in both orders against its formula in NumPy."""

import numpy as np
import pytest

TOLERANCE = 1e-5  # float32 against float64; Keras adds 1e-7 inside some logarithms

TRUTH, PREDICTION = np.array([0.7, 0.2, 0.1]), np.array([0.5, 0.25, 0.25])
FORMULAS = {
    "MeanSquaredError": lambda t, p: np.mean((t - p) ** 2),
    "MeanAbsoluteError": lambda t, p: np.mean(np.abs(t - p)),
    "MeanAbsolutePercentageError": lambda t, p: 100 * np.mean(np.abs(t - p) / t),
    "CategoricalCrossentropy": lambda t, p: -np.sum(t * np.log(p)),
    "KLDivergence": lambda t, p: np.sum(t * np.log(t / p)),
    "Poisson": lambda t, p: np.mean(p - t * np.log(p)),
}


@pytest.mark.parametrize("name", FORMULAS)
def test_both_orders(snippet, name):
    expected = FORMULAS[name](TRUTH, PREDICTION), FORMULAS[name](PREDICTION, TRUTH)
    np.testing.assert_allclose(snippet.values[name], expected, rtol=TOLERANCE)


def test_only_the_symmetric_losses_do_not_mind(snippet):
    same = {
        name for name, (right, swapped) in snippet.values.items() if right == swapped
    }
    assert same == {"MeanSquaredError", "MeanAbsoluteError"}


def test_prints(stdout):
    assert stdout.splitlines() == [
        f"{name}: {formula(TRUTH, PREDICTION):.4f}, swapped: {formula(PREDICTION, TRUTH):.4f}"
        for name, formula in FORMULAS.items()
    ]
