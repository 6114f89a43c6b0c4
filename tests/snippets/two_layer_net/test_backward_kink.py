"""Gradients beside the kink against the slopes 0 and 1, and at the kink against the convention of each operation."""

import numpy as np


def test_the_two_ways_differ_at_zero_only(snippet, stdout):
    np.testing.assert_array_equal(snippet.gradients["tf.maximum(v, 0)"], [0, 1, 1])
    np.testing.assert_array_equal(snippet.gradients["tf.nn.relu(v)"], [0, 0, 1])
    assert stdout.splitlines() == [
        "tf.maximum(v, 0)  values [0. 0. 1.]  gradients [0. 1. 1.]",
        "tf.nn.relu(v)     values [0. 0. 1.]  gradients [0. 0. 1.]",
    ]
