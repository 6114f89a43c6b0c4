"""Each cure moves both variables by one step of gradient descent."""

import pytest

MOVED = (1.0 - 0.1 * 1.0, 2.0 - 0.1 * 1.0)


def test_each_cure_moves_both(snippet):
    for moved in (snippet.in_one_call, snippet.built, snippet.renewed):
        # One rounding of float32.
        assert moved == pytest.approx(MOVED, rel=1e-6)


def test_new_optimizer_has_the_old_settings(snippet):
    assert snippet.another is not snippet.optimizer
    assert float(snippet.another.learning_rate) == pytest.approx(0.1)
    assert int(snippet.another.iterations) == 1


def test_prints(stdout):
    assert stdout == 3 * "w 0.9, b 1.9\n" + "already has its variables: True False\n"
