"""The traces that each cure needs for five values, and the values that it computes."""

import numpy as np
import tensorflow as tf


def test_traces(snippet):
    assert (snippet.by_tensor, snippet.by_size, snippet.by_signature) == (1, 2, 1)
    assert (snippet.inside, snippet.outside) == (3, 1)


def test_values(snippet):
    # Squares of small integers are exact.
    np.testing.assert_array_equal(
        [snippet.squared(tensor) for tensor in snippet.tensors], [0, 1, 4, 9, 16]
    )
    assert [len(vector) for vector in snippet.lengths] == [1, 2, 3, 4, 5]
    np.testing.assert_array_equal(snippet.declared(tf.constant([3.0, 4.0])), [9, 16])


def test_prints(stdout):
    assert stdout.splitlines() == [
        "tensors, traces: 1",
        "reduce_retracing, traces: 2",
        "input_signature, traces: 1",
        "tf.function inside the loop, traces: 3",
        "tf.function outside, traces: 1",
        "traces: 1 at most two: True",
    ]
