"""The counts of updates, and whether layers move, against what SGD has to do."""

import numpy as np


def test_counts_each_update(snippet):
    assert snippet.updates == 1024 // 32
    # The gradient is divided by the scale, and 1 times the learning rate is taken off.
    assert snippet.scaled == 1
    np.testing.assert_allclose(snippet.w.numpy(), 0.9, rtol=1e-6)


def test_only_the_unfrozen_layer_moves(snippet):
    assert snippet.moved == {"frozen": False, "unfrozen": True}


def test_keeps_what_is_true(snippet):
    np.testing.assert_array_equal(snippet.masked, [1, 0])


def test_prints_what_it_found(stdout):
    assert stdout == (
        "updates: 32\n"
        "updates with loss scaling: 1, w: 0.9\n"
        "the frozen layer moved: False\n"
        "the unfrozen layer moved: True\n"
        "masked: [1. 0.]\n"
    )
