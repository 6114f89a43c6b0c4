"""When the wrong shape is found, and that the program is right once the shape is."""

import numpy as np
import pytest


def test_prints_what_each_says(stdout):
    assert stdout.splitlines() == [
        "Matrix size-incompatible: In[0]: [64,100], In[1]: [1000,100]",
        "ValueError: Dimensions must be equal, but are 100 and 1000",
    ]


def test_the_graph_names_the_sizes_that_differ(snippet):
    tf = snippet.tf
    with pytest.raises(
        ValueError, match="Dimensions must be equal, but are 100 and 1000"
    ):
        tf.function(snippet.forward).get_concrete_function(tf.TensorSpec((None, 1000)))


def test_with_the_right_shape_both_run(snippet, monkeypatch):
    tf, rng = snippet.tf, np.random.default_rng(1)
    x, w1, w2 = (
        rng.standard_normal((2, 4)),
        rng.standard_normal((4, 3)),
        rng.standard_normal((3, 4)),
    )
    monkeypatch.setattr(snippet, "w1", tf.Variable(w1))
    monkeypatch.setattr(snippet, "w2", tf.Variable(w2))
    results = (
        snippet.forward(tf.constant(x)),
        tf.function(snippet.forward)(tf.constant(x)),
    )
    for result in results:
        # both in float64
        np.testing.assert_allclose(result, np.maximum(x @ w1, 0) @ w2, rtol=1e-12)
