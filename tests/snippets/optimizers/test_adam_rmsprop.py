"""RMSprop against sums over all gradients so far."""

import numpy as np

from tests.snippets.optimizers.numpy_rules import descend, rmsprop

A = np.array([[3.0, 1.0, 0.0], [1.0, 2.0, 0.0], [0.0, 0.0, 0.1]])
# Thirty updates in float64 of weights that are at most 3.
TOLERANCE = 1e-13


def test_keras_and_numpy_do_the_updates_of_the_rule(snippet, stdout):
    path = descend(rmsprop, 0.02, lambda w: A @ w, [1.0, -2.0, 3.0], 30)[1:]
    np.testing.assert_allclose(snippet.keras, path, rtol=0, atol=TOLERANCE)
    np.testing.assert_allclose(snippet.numpy, path, rtol=0, atol=TOLERANCE)
    first, second = stdout.splitlines()
    assert first == "RMSprop ends at " + " ".join(f"{value:.4f}" for value in path[-1])
    assert float(second.split()[-1]) < TOLERANCE
