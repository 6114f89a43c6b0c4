"""Each cure gives a kernel and a bias, and the loaded weights give the outputs of the saved ones."""

import numpy as np
import tensorflow as tf


def test_each_cure_builds(snippet):
    for model in (snippet.declared, snippet.built, snippet.called):
        assert [weight.shape for weight in model.weights] == [(3, 1), (1,)]


def test_outputs(snippet):
    # Sums of small integers are exact in float32. The call came before the kernel was changed.
    np.testing.assert_array_equal(snippet.outputs, [[1.0 + 2.0 + 3.0]])
    np.testing.assert_array_equal(
        snippet.built(tf.constant([[1.0, 2.0, 3.0]])), [[1.0 + 20.0 + 300.0]]
    )


def test_prints(stdout):
    shapes = "[TensorShape([3, 1]), TensorShape([1])]"
    assert stdout.splitlines() == [
        f"weights with Input: {shapes}",
        f"weights after build: {shapes}",
        "after load_weights: [[321.]]",
        "new: built False, 0 weights",
        "built: built True, 2 weights",
    ]
