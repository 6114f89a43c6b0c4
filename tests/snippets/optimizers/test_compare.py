"""Four paths against sums over all gradients so far, and that of SGD against its closed form."""

import numpy as np
import pytest

from tests.snippets.optimizers.numpy_rules import adam, descend, momentum, rmsprop, sgd

CURVATURE, START = np.array([1.0, 25.0]), np.array([-4.0, 2.0])
RULES = {
    "SGD, rate 0.07": (sgd, 0.07),
    "momentum 0.8, rate 0.02": (lambda g: momentum(g, 0.8), 0.02),
    "RMSprop, rate 0.2": (rmsprop, 0.2),
    "Adam, rate 0.3": (adam, 0.3),
}


@pytest.mark.parametrize("name", RULES)
def test_each_path_is_that_of_its_rule(snippet, name):
    rule, rate = RULES[name]
    path = descend(rule, rate, lambda w: CURVATURE * w, START, 40)
    # float64; RMSprop's last steps near the minimum enlarge rounding.
    np.testing.assert_allclose(snippet.paths[name], path, rtol=0, atol=1e-9)
    losses = (path**2 * CURVATURE).sum(axis=1) / 2
    np.testing.assert_allclose(snippet.losses[name], losses, rtol=1e-6, atol=1e-9)


def test_sgd_has_its_closed_form(snippet):
    path = START * (1 - 0.07 * CURVATURE) ** np.arange(41)[:, np.newaxis]
    # The rate is rounded to float32.
    np.testing.assert_allclose(snippet.paths["SGD, rate 0.07"], path, rtol=0, atol=1e-6)


def test_prints_first_and_last_losses(snippet, stdout):
    for line, losses in zip(stdout.splitlines(), snippet.losses.values(), strict=True):
        assert line.endswith(f"loss 58.00, at the end {losses[-1]:.2e}")
