"""Three steps to whole numbers without a gradient, and a stand-in that rounds with the slope 1."""

import numpy as np


def test_no_step_to_whole_numbers_has_a_gradient(snippet):
    assert snippet.gradients == {
        "tf.round": None,
        "tf.cast to int32": None,
        "tf.argmax": None,
        "integer": None,
    }


def test_the_stand_in_rounds_and_passes_the_gradient(snippet, stdout):
    np.testing.assert_array_equal(snippet.rounded, np.round([2.6, 0.4]))
    np.testing.assert_array_equal(snippet.cured, [1, 1])
    assert stdout.splitlines() == [
        "tf.round: None",
        "tf.cast to int32: None",
        "tf.argmax: None",
        "values: [3. 0.]",
        "cured: [1. 1.]",
        "integer variable: None",
    ]
