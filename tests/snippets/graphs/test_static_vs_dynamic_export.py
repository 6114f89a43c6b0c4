"""The loaded graph's numbers against NumPy in float64."""

import numpy as np
import tensorflow as tf

# float32 against float64, sums of three products: the largest difference seen is 2e-8.
TOLERANCE = 1e-6


def test_the_loaded_graph_computes_the_layer(snippet):
    w = tf.random.stateless_normal((3, 2), seed=(0, 0)).numpy().astype(np.float64)
    loaded = np.frombuffer(bytes.fromhex(snippet.loaded), np.float32).reshape(2, 2)
    np.testing.assert_allclose(loaded, np.tanh(np.ones((2, 3)) @ w), atol=TOLERANCE)


def test_both_methods_agree_here(snippet):
    x = tf.constant(np.random.default_rng(1).standard_normal((5, 3)), tf.float32)
    assert np.array_equal(snippet.net.graph(x), snippet.net.eager(x))


def test_the_folder_is_gone(snippet):
    assert not tf.io.gfile.exists(snippet.folder)


def test_prints(stdout):
    assert stdout.splitlines() == [
        "after loading: has graph True, has eager False",
        "result equal to the last bit: True",
    ]
