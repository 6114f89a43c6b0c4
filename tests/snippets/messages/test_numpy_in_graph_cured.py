"""Each way sees the mean of 1 and 3, and returns the same differences."""

import re

import numpy as np
import pytest

X = np.array([1.0, 3.0])


def test_results(snippet):
    # Small integers are exact in float32.
    for result in (snippet.printed, snippet.returned, snippet.noted, snippet.eager):
        np.testing.assert_array_equal(result, X - X.mean())


def test_means(snippet):
    assert float(snippet.mean) == X.mean()
    assert [float(mean) for mean in snippet.seen] == [X.mean()]


def test_graph_still_refuses(snippet):
    with pytest.raises(AttributeError, match="has no attribute 'numpy'"):
        snippet.centred(snippet.x)


def test_prints(stdout):
    # tf.print writes past Python's stdout, so that its line is not among these.
    text = re.sub(r'"x(_\d+)?:0"', '"x:0"', stdout)
    assert text.splitlines() == [
        "mean: 2.0",
        "means: [2.0]",
        "mean: 2.0",
        'Tensor("x:0", shape=(2,), dtype=float32) symbolic: True',
        "tf.Tensor([1. 3.], shape=(2,), dtype=float32) symbolic: False",
    ]
