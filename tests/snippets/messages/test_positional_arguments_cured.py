"""Arguments by name reach the layer, and a tensor and an array are the same input."""

import numpy as np

X = np.array([[1.0, 2.0, 3.0]])


def test_named_arguments_arrive(snippet):
    np.testing.assert_array_equal(
        snippet.scale(snippet.x, factor=4.0, training=True), 4.0 * X
    )
    np.testing.assert_array_equal(snippet.scale(snippet.x, factor=4.0), X)


def test_tensor_and_array(snippet):
    np.testing.assert_array_equal(snippet.from_tensor, X)
    np.testing.assert_array_equal(snippet.from_array, X)


def test_prints(stdout):
    assert stdout.splitlines() == [
        "prediction: [[1. 2. 3.]]",
        "training:   [[ 4.  8. 12.]]",
        "tensor: [[1. 2. 3.]] array: [[1. 2. 3.]]",
        "x: True",
        "array: True",
        "list: False",
    ]
