"""Recorded gradients against derivatives by formula, which are exact at these numbers."""

import numpy as np


def test_persistent_tape_gives_several_gradients(snippet):
    # (w²)² has the derivative 4w³; w² has 2w; (w²)² by w² has 2w².
    np.testing.assert_array_equal(snippet.gradients, [4 * 3.0**3, 2 * 3.0, 2 * 3.0**2])


def test_persistent_tape_is_given_up(snippet):
    assert not hasattr(snippet, "tape")


def test_prints_values_gradients_and_the_error(stdout):
    # w³ and 3w² at 3, then 2w and 2 at -3.
    assert stdout.splitlines() == [
        "inside, w is 3.0 and the value 27.0",
        "  gradient 27.0",
        "inside, w is -3.0 and the value -6.0",
        "  gradient 2.0",
        "watched: ['w:0']",
        "second call: A non-persistent GradientTape can only be used to",
        "  compute one set of gradients (or jacobians)",
        "persistent: 108.0 6.0 18.0",
    ]
