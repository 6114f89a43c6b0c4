"""Tensors and variables against the NumPy arrays they were made from."""

import numpy as np
import tensorflow as tf

from tests.snippets.two_layer_net.numpy_net import start

# float32 keeps 24 bits: a conversion is off by at most half a unit in the last place, relatively 2**-24.
ROUNDING = 2**-24


def test_conversion_only_rounds(snippet):
    # Without y, the weights are drawn right after x.
    rng = np.random.default_rng(0)
    x = rng.standard_normal((64, 1000))
    limit = np.sqrt(6 / 1100)
    w1, w2 = (rng.uniform(-limit, limit, s) for s in ((1000, 100), (100, 1000)))
    np.testing.assert_array_equal(x, start()[1])
    for value, array in zip(
        (snippet.x, snippet.w1, snippet.w2), (x, w1, w2), strict=True
    ):
        assert value.dtype.name == "float32"
        np.testing.assert_allclose(value.numpy().astype(float), array, rtol=ROUNDING)


def test_weights_are_variables_with_names_and_data_is_not(snippet):
    assert [snippet.w1.name, snippet.w2.name] == ["w1:0", "w2:0"]
    assert not isinstance(snippet.x, tf.Variable)


def test_prints_types_and_shapes(stdout):
    assert stdout.splitlines() == [
        "array  float64  (64, 1000)",
        "x      float32  (64, 1000)",
        "w1     float32  (1000, 100)",
        "w2     float32  (100, 1000)",
    ]
