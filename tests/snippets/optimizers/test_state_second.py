"""Adam that goes on, that is new, and that takes a second variable for the first, against sums over gradients."""

import numpy as np

from tests.snippets.optimizers.numpy_rules import adam, descend

TOLERANCE = 1e-5  # float32, thirty updates


def test_a_new_optimizer_makes_another_step(snippet):
    path = descend(adam, 0.1, lambda w: 2 * w, np.array([3.0]), 31)[:, 0]
    np.testing.assert_allclose(snippet.place, path[30], atol=TOLERANCE)
    np.testing.assert_allclose(snippet.goes_on, path[31], atol=TOLERANCE)
    np.testing.assert_allclose(snippet.anew, path[30] - 0.1, atol=TOLERANCE)
    assert int(snippet.adam.iterations) == 31


def test_the_second_variable_gets_the_means_of_the_first(snippet):
    place = snippet.anew
    path = descend(adam, 0.1, lambda w: 2 * w, np.array([place]), 30)
    gradients = [*(2 * path[:30]), np.array([2 * 3.0])]
    step = 0.1 * adam(gradients)[0]
    np.testing.assert_allclose(float(snippet.second), 3 - step, atol=TOLERANCE)
    assert abs(step - 0.1) > 0.01, "the first step of an optimizer of its own"


def test_prints_the_error(snippet, stdout):
    lines = stdout.splitlines()
    assert lines[0] == f"after 30 updates: {snippet.place:.4f}"
    assert lines[1].endswith(f"{snippet.goes_on:.4f}, by a new one: {snippet.anew:.4f}")
    assert lines[2].startswith("ValueError: Unknown variable: <tf.Variable 'second")
    assert "you should recreate a new optimizer instance" in " ".join(lines)
    assert lines[-1] == f"second, after one update: {float(snippet.second):.4f}"
