"""The weight against 1 - 0.8^k, which k updates by 0.1 times the gradient 2 (w - 1) lead to from zero."""

import pytest

MOMENTS = {"compile": 0, "fit": 3, "fit again": 6, "compile again": 6}


@pytest.mark.parametrize(("moment", "updates"), MOMENTS.items())
def test_weights(snippet, moment, updates):
    # A few operations in float32.
    expected = pytest.approx(1 - 0.8**updates, abs=1e-6)
    assert snippet.weights[moment] == expected


def test_updates_begin_anew_with_the_optimizer(snippet):
    assert list(snippet.updates.values()) == [0, 3, 6, 0]


def test_prints(snippet, stdout):
    counts = "updates of the optimizer"
    assert stdout.splitlines() == [
        f"compile        weight 0.000, {counts}: 0",
        f"jit_compile: {snippet.model.jit_compile}",
        f"fit            weight 0.488, {counts}: 3",
        f"fit again      weight 0.738, {counts}: 6",
        f"compile again  weight 0.738, {counts}: 0",
    ]
