"""Each cure counts on from call to call; the layer that was built sums its inputs."""

import numpy as np


def test_layer(snippet):
    # A kernel of ones sums two ones.
    np.testing.assert_array_equal(snippet.skipped, [[1.0, 1.0]])
    np.testing.assert_array_equal(snippet.built, [[2.0]])


def test_counts(snippet):
    assert snippet.outside == snippet.once == [3, 6]


def test_prints(stdout):
    assert stdout.splitlines() == [
        "skipped: [[1. 1.]] not skipped: [[2.]]",
        "total: [3, 6]",
        "total: [3, 6]",
        "variables of the graph: 1",
        "layer has its weights: True",
    ]
