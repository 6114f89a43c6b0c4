"""Adam and AdamW against sums over all gradients so far."""

import numpy as np
import pytest

from tests.snippets.optimizers.numpy_rules import adam, descend

A = np.array([[3.0, 1.0, 0.0], [1.0, 2.0, 0.0], [0.0, 0.0, 0.1]])
# Thirty updates in float64 of weights that are at most 3.
TOLERANCE = 1e-13


@pytest.mark.parametrize(("name", "decay"), [("Adam", 0.0), ("AdamW", 0.5)])
def test_keras_and_numpy_do_the_updates_of_the_rule(snippet, name, decay):
    path = descend(adam, 0.02, lambda w: A @ w, [1.0, -2.0, 3.0], 30, decay)
    np.testing.assert_allclose(snippet.keras[name], path, rtol=0, atol=TOLERANCE)
    np.testing.assert_allclose(snippet.numpy[name], path, rtol=0, atol=TOLERANCE)


def test_prints_both(snippet, stdout):
    adam_line, adamw_line = stdout.splitlines()
    for line, name in ((adam_line, "Adam"), (adamw_line, "AdamW")):
        end = [f"{value:.4f}" for value in snippet.keras[name][-1]]
        assert line.replace(",", "").split()[:6] == [name, "ends", "at", *end]
        assert float(line.split()[-1]) < TOLERANCE
