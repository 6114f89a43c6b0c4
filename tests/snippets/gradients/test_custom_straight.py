"""Twenty updates through rounding against the same updates in NumPy's float64."""

import numpy as np
import pytest
import tensorflow as tf


def test_both_estimators_round_and_have_the_slope_one(snippet):
    for way in (snippet.by_stop_gradient, snippet.by_custom_gradient):
        w = tf.constant([2.6, -0.4])
        with tf.GradientTape() as tape:
            tape.watch(w)
            y = 3 * way(w)
        np.testing.assert_array_equal(y, [9, 0])
        np.testing.assert_array_equal(tape.gradient(y, w), [3, 3])


def test_the_weight_is_trained_where_there_is_a_gradient(snippet):
    w = 0.4
    for _ in range(20):
        w -= 0.1 * 2 * (np.round(w) - 3)
    # A handful of updates in float32 before the gradient is 0.
    for name in ("stop_gradient", "custom_gradient"):
        assert snippet.ends[name] == (pytest.approx(w, rel=1e-5), 3)
        assert float(snippet.first_gradients[name]) == 2 * (0 - 3)
    assert snippet.ends["tf.round"] == (pytest.approx(0.4), 0)
    assert snippet.first_gradients["tf.round"] is None


def test_prints_the_ends(stdout):
    assert stdout.splitlines() == [
        "tf.round         w 0.4000, rounded 0.0",
        "stop_gradient    w 2.6000, rounded 3.0",
        "custom_gradient  w 2.6000, rounded 3.0",
    ]
