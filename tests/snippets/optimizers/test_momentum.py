"""SGD, momentum and Nesterov's momentum against sums over all gradients so far."""

import numpy as np
import pytest

from tests.snippets.optimizers.numpy_rules import descend, momentum, nesterov, sgd

A = np.array([[3.0, 1.0, 0.0], [1.0, 2.0, 0.0], [0.0, 0.0, 0.1]])
RULES = {"SGD": sgd, "momentum": momentum, "Nesterov": nesterov}
# Fifty updates in float64 of weights that are at most 3.
TOLERANCE = 1e-13


@pytest.fixture(scope="module", params=RULES)
def name(request) -> str:
    return request.param


def test_keras_and_numpy_do_the_updates_of_the_rule(snippet, name):
    path = descend(RULES[name], 0.1, lambda w: A @ w, [1.0, -2.0, 3.0], 50)
    np.testing.assert_allclose(snippet.keras[name], path, rtol=0, atol=TOLERANCE)
    np.testing.assert_allclose(snippet.numpy[name], path, rtol=0, atol=TOLERANCE)


def test_the_rules_differ(snippet):
    ends = [tuple(path[-1].round(3)) for path in snippet.keras.values()]
    assert len(set(ends)) == 3


def test_prints_the_ends(snippet, stdout):
    lines = stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["SGD", "momentum", "Nesterov"]
    for line, path in zip(lines, snippet.keras.values(), strict=True):
        assert " ".join(line.split()[3:6]).rstrip(",") == " ".join(
            f"{value:.4f}" for value in path[-1]
        )
        assert float(line.split()[-1]) < TOLERANCE
