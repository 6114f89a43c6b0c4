"""The three outputs against NumPy in float64."""

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
    assert type(snippet.predicted) is np.ndarray


def test_a_tape_sees_a_call_and_no_predict(snippet):
    x, w1 = snippet.x[:2], snippet.model.weights[0]
    with tf.GradientTape(persistent=True) as tape:
        called = tf.reduce_mean(snippet.model(x))
        predicted = tf.reduce_mean(snippet.model.predict(x, verbose=0))
    assert tape.gradient(called, w1) is not None
    assert tape.gradient(predicted, w1) is None


def test_prints(stdout, expected):
    first = ", ".join(f"{entry:.4f}" for entry in expected[0, :3])
    *rows, difference = stdout.splitlines()
    words, _, number = difference.rpartition(" ")
    assert words == "largest difference from model(x):"
    assert float(number) <= TOLERANCE
    assert rows == [
        f"model(x)          tensor       (64, 1000)  {first}, ...",
        f"model.predict(x)  NumPy array  (64, 1000)  {first}, ...",
        f"by hand           tensor       (64, 1000)  {first}, ...",
    ]
