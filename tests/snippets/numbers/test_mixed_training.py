"""The float32 training against NumPy in float64, and what 16 bits must do to it."""

import numpy as np


def reference():
    """Gradient descent on the mean of all squares, from the weights of no layer: a quadratic, so the start decides."""
    rng = np.random.default_rng(0)
    x = rng.standard_normal((32, 8))
    truth = rng.standard_normal((8, 12288)) / np.sqrt(8)
    return x, truth


def test_the_data(snippet):
    x, truth = reference()
    # Sums of 8 products in float32.
    np.testing.assert_allclose(snippet.x, x, rtol=1e-6)
    np.testing.assert_allclose(snippet.y, x @ truth, rtol=1e-4, atol=1e-5)
    assert snippet.UPDATES == 60


def test_float32_follows_gradient_descent(snippet):
    """In float64, from Glorot weights of the same seed, with a bias and a rate of a quarter per pixel."""
    import tensorflow as tf

    x, truth = reference()
    tf.keras.utils.set_random_seed(0)
    layer = tf.keras.layers.Dense(12288)
    layer.build((32, 8))
    w, b = (np.float64(weights) for weights in layer.get_weights())
    losses = []
    for _ in range(61):
        error = x @ w + b - x @ truth
        losses.append(np.mean(error**2))
        slope = 2 * error / error.size
        w -= 0.25 * 12288 * x.T @ slope
        b -= 0.25 * 12288 * slope.sum(axis=0)
    assert len(snippet.losses["float32"]) == 61
    # float32 rounds the predictions by 1e-7, which matters once the loss is near 1e-13.
    np.testing.assert_allclose(snippet.losses["float32"], losses, rtol=1e-2)


def test_16_bits_follow_until_they_cannot(snippet):
    exact = snippet.losses["float32"]
    for name in ("bfloat16", "float16", "float16, scaled"):
        # The first losses are near 1 and 0.1; weights and predictions are rounded to 8 digits at least.
        np.testing.assert_allclose(snippet.losses[name][:4], exact[:4], rtol=1e-2)
        assert snippet.losses[name][-1] > 10 * exact[-1]


def test_scaling_rescues_the_gradient(snippet):
    assert snippet.zeros["float32"] == snippet.zeros["bfloat16"] == 0
    assert snippet.zeros["float16"] > 0.9
    assert snippet.zeros["float16, scaled"] < 0.01
    assert snippet.losses["float16"][-1] > 5 * snippet.losses["float16, scaled"][-1]


def test_prints_each_setting(snippet, stdout):
    assert list(snippet.settings) == ["float32", "bfloat16", "float16", "float16, scaled"]  # fmt: skip
    assert len(stdout.splitlines()) == 4
