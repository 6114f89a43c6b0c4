"""Each cure doubles its numbers."""

import numpy as np
import pytest


def test_doubled(snippet):
    # Small integers are exact in float32.
    np.testing.assert_array_equal(snippet.cast, [2.0, 4.0])
    np.testing.assert_array_equal(
        snippet.of_any(snippet.matrix), [[2.0, 4.0], [6.0, 8.0]]
    )
    np.testing.assert_array_equal(snippet.by_method, [2.0, 4.0])


def test_signature_still_refuses(snippet):
    for x in (snippet.whole, snippet.matrix):
        with pytest.raises(TypeError, match="Can not cast TensorSpec"):
            snippet.doubled(x)


def test_prints(stdout):
    assert stdout.splitlines() == [
        "cast: [2. 4.]",
        "any shape: [[2.0, 4.0], [6.0, 8.0]]",
        "method: [2. 4.]",
        "vector: True",
        "whole: False",
        "matrix: False",
    ]
