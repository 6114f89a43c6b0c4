"""A loss of 200 and the gradient p - y, which are lost in two steps."""

import numpy as np


def test_two_steps_lose_both(snippet):
    loss, gradient = snippet.results["in_two_steps"]
    assert np.isposinf(loss).all()
    assert np.isnan(gradient).all()


def test_one_step_keeps_both(snippet, stdout):
    loss, gradient = snippet.results["in_one_step"]
    # exp(-200) adds nothing to 1, not even in float64.
    np.testing.assert_array_equal(loss, [200.0 - 0.0])
    np.testing.assert_array_equal(gradient, [[1, -1, 0]])
    assert stdout.splitlines() == [
        "in_two_steps: loss [inf], gradient [nan nan nan]",
        "in_one_step: loss [200.], gradient [ 1. -1.  0.]",
    ]
