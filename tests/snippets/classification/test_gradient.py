"""The gradients of the tape against p - y and finite differences, both in NumPy's float64."""

import numpy as np

LOGITS = np.array([[2.0, 1.0, -1.0], [0.5, 3.0, 0.0]])
X = np.array([[1.0, -2.0], [0.5, 3.0]])
W = np.array([[0.1, 0.2, 0.3], [-0.3, 0.0, 0.3]])
LABELS = [0, 2]
EXACT = 1e-12  # a few operations in float64
STEP, ROUGH = 1e-6, 1e-8  # central differences lose a third of the digits


def losses(logits):
    return np.log(np.exp(logits).sum(axis=1)) - logits[range(2), LABELS]


def slopes(function, at):
    """Central differences of a function for each entry of its argument."""
    found = np.zeros_like(at)
    for place in np.ndindex(*at.shape):
        step = np.zeros_like(at)
        step[place] = STEP
        found[place] = (function(at + step) - function(at - step)) / (2 * STEP)
    return found


def test_the_gradient_of_the_logits(snippet):
    np.testing.assert_allclose(snippet.losses, losses(LOGITS), rtol=EXACT)
    p = np.exp(LOGITS) / np.exp(LOGITS).sum(axis=1, keepdims=True)
    np.testing.assert_allclose(snippet.p, p, rtol=EXACT)
    np.testing.assert_allclose(snippet.gradient, p - np.eye(3)[LABELS], rtol=1e-10)
    numeric = slopes(lambda z: losses(z).sum(), LOGITS)
    np.testing.assert_allclose(snippet.gradient, numeric, atol=ROUGH)


def test_the_gradient_of_the_weights(snippet):
    numeric = slopes(lambda w: losses(X @ w).mean(), W)
    np.testing.assert_allclose(snippet.w_gradient, numeric, atol=ROUGH)
    np.testing.assert_allclose(snippet.w_formula, snippet.w_gradient, atol=EXACT)


def test_the_pulls(snippet):
    z = np.linspace(-8, 8, 33)
    p = 1 / (1 + np.exp(-z))
    # float32: 1 - p is off by 2**-24, and so is all that is computed from it.
    np.testing.assert_allclose(snippet.pulls["cross-entropy"], 1 - p, atol=1e-6)
    np.testing.assert_allclose(snippet.pulls["squared error"], 2 * (1 - p) ** 2 * p, atol=1e-6)  # fmt: skip


def test_it_prints_the_pulls_at_the_first_logit(stdout):
    p = 1 / (1 + np.exp(8))
    assert stdout.splitlines()[-2:] == [
        f"pull at a logit of -8, cross-entropy: {1 - p:.5f}",
        f"pull at a logit of -8, squared error: {2 * (1 - p) ** 2 * p:.5f}",
    ]
