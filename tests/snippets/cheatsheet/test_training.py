"""Gradient, updates and losses against NumPy in float64."""

import numpy as np

X = np.array([[1, 2], [3, 4], [5, 6]], float)
Y = np.array([[1], [0], [1]], float)
LABELS = np.array([0, 2, 1])
LOGITS = np.array([[2, 0, 1], [0, 1, 3], [1, 2, 0]], float)
W = np.array([[0.5], [-0.5]])
RATE, ADAM_RATE = 0.01, 0.001
CLOSE = {"rtol": 1e-5, "atol": 1e-6}  # a few roundings of float32


def test_the_gradient_is_that_of_the_mean_square(snippet):
    errors = X @ W - Y
    np.testing.assert_allclose(snippet.loss, np.mean(errors**2), **CLOSE)
    np.testing.assert_allclose(snippet.gradient, 2 * X.T @ errors / 3, **CLOSE)


def test_both_updates_have_been_made(snippet):
    gradient = 2 * X.T @ (X @ W - Y) / 3
    after_sgd = W - RATE * gradient
    # Adam's first update is its rate against the sign of the gradient.
    np.testing.assert_allclose(
        snippet.w, after_sgd - ADAM_RATE * np.sign(gradient), **CLOSE
    )
    assert snippet.sgd.momentum == 0.9
    np.testing.assert_allclose(
        snippet.clipped[0], gradient / max(1, np.linalg.norm(gradient)), **CLOSE
    )


def test_the_losses_are_those_of_their_formulas(snippet):
    z = X @ snippet.w.numpy().astype(float)
    np.testing.assert_allclose(snippet.mse, np.mean((z - Y) ** 2), **CLOSE)
    np.testing.assert_allclose(
        snippet.binary, np.mean(np.logaddexp(0, z) - z * Y), **CLOSE
    )
    logs = LOGITS - np.log(np.exp(LOGITS).sum(axis=1, keepdims=True))
    cross_entropy = -np.mean(logs[range(3), LABELS])
    np.testing.assert_allclose([snippet.sparse, snippet.dense], cross_entropy, **CLOSE)
    np.testing.assert_allclose(snippet.probabilities, np.exp(logs), **CLOSE)


def test_classes_are_the_largest_logits(snippet):
    assert snippet.classes.numpy().tolist() == [0, 2, 1]
    assert snippet.right == 1
