"""Gradients of squares against 2w, which is exact at these numbers."""


def test_a_variable_has_a_gradient_and_a_constant_has_none(snippet):
    assert float(snippet.gradient) == 2 * 3.0
    assert snippet.constant_gradient is None


def test_update_in_place_keeps_the_gradient(snippet):
    assert float(snippet.in_place) == 2 * 1.5


def test_rebinding_loses_the_gradient(snippet):
    assert float(snippet.w) == 3.0 - 0.25 * 6.0
    assert not hasattr(snippet.w, "assign")
    assert snippet.rebound is None


def test_prints_both_updates(stdout):
    assert stdout.splitlines() == [
        "gradients: variable 6.0, constant None",
        "after assign_sub: w 1.5, gradient 3.0",
        "after w = w - ...: w 1.5, gradient None",
    ]
