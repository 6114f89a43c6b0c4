"""Label smoothing against NumPy in float64, and its lowest loss against the entropy of the smoothed label."""

import numpy as np

SMOOTHED = np.array([0.9 + 0.1 / 3, 0.1 / 3, 0.1 / 3])
LOSS = -np.sum(SMOOTHED * np.log([0.8, 0.1, 0.1]))
# float32 rounds each operation by at most 2**-24 of its result.
TOLERANCE = 1e-6


def test_the_loss_is_that_of_numpy(snippet):
    np.testing.assert_allclose(snippet.smoothed, [SMOOTHED])
    losses = [snippet.by_formula, snippet.by_keras, snippet.same]
    np.testing.assert_allclose(losses, LOSS, rtol=TOLERANCE)


def test_the_curves_are_those_of_numpy(snippet):
    p = np.linspace(0.5, 0.999, 500)
    rest = np.log((1 - p) / 2)
    hard = -np.log(p)
    smooth = SMOOTHED[0] * hard - 2 * SMOOTHED[1] * rest
    # Near 1 the logarithm loses digits of a float32.
    np.testing.assert_allclose(snippet.curves["one-hot"], hard, rtol=1e-4)
    np.testing.assert_allclose(snippet.curves["smoothed"], smooth, rtol=1e-5)


def test_the_lowest_loss_is_the_entropy(snippet):
    curve = snippet.curves["smoothed"]
    entropy = -np.sum(SMOOTHED * np.log(SMOOTHED))
    # The grid has steps of 0.001, around which the curve is flat.
    np.testing.assert_allclose(curve.min(), entropy, rtol=1e-4)
    np.testing.assert_allclose(snippet.p[curve.argmin()], SMOOTHED[0], atol=1e-3)


def test_prints_them(stdout):
    assert stdout.splitlines() == [
        "targets: [[0.9333 0.0333 0.0333]]",
        f"by the formula {LOSS:.6f}, by Keras {LOSS:.6f}",
        "one-hot: 0.001 at p = 0.999",
        "smoothed: 0.291 at p = 0.933",
        "TypeError: SparseCategoricalCrossentropy.__init__() got an unexpected keyword argument 'label_smoothing'",
        f"one-hot labels made of class numbers: {LOSS:.6f}",
    ]
