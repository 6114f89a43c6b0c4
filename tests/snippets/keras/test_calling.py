"""The three outputs against NumPy in float64, the batches against counting."""

import numpy as np
import pytest
import tensorflow as tf

# float32 sums of 1000 terms around 1: the largest difference from float64 seen is 2e-6.
TOLERANCE = 1e-5


@pytest.fixture(scope="module")
def expected() -> np.ndarray:
    """The output of kernels from the same seed, with biases of one."""
    tf.keras.utils.set_random_seed(0)
    layers = [tf.keras.layers.Dense(100), tf.keras.layers.Dense(1000)]
    w1, _, w2, _ = tf.keras.Sequential([tf.keras.Input((1000,)), *layers]).get_weights()
    x = np.random.default_rng(0).standard_normal((64, 1000))
    return np.maximum(x @ w1.astype(np.float64) + 1, 0) @ w2.astype(np.float64) + 1


@pytest.mark.parametrize("name", ["called", "by_hand", "predicted"])
def test_outputs(snippet, expected, name):
    np.testing.assert_allclose(getattr(snippet, name), expected, rtol=0, atol=TOLERANCE)


def test_types(snippet):
    assert tf.is_tensor(snippet.called)
    assert not tf.is_tensor(snippet.predicted)
    assert type(snippet.predicted) is np.ndarray


def test_default_batches_are_of_32(snippet):
    assert snippet.batches.sizes == [32, 32]
    snippet.model.predict(
        np.zeros((70, 1000), np.float32), verbose=0, callbacks=[snippet.batches]
    )
    assert snippet.batches.sizes == [32, 32, 6]
    snippet.model.predict(
        np.zeros((70, 1000), np.float32),
        batch_size=50,
        verbose=0,
        callbacks=[snippet.batches],
    )
    assert snippet.batches.sizes == [50, 20]


def test_prints(stdout):
    assert stdout.splitlines() == [
        "model(x): (64, 1000), a TensorFlow tensor: True",
        "model.predict(x): (64, 1000), a NumPy array: True",
        "samples in each batch of predict: [32, 32]",
        "by hand equals model(x) within 1e-5: True",
        "predict equals model(x) within 1e-5: True",
        "gradient through model(x): True",
        "gradient through predict: False",
    ]
