"""The model's layers and weights against shapes and counts worked out by hand, and against Glorot's limit."""

import numpy as np
import tensorflow as tf

# Glorot uniform for 1000 inputs and 100 outputs, or the reverse
LIMIT = np.sqrt(6 / 1100)


def test_layers(snippet):
    assert [layer.activation.__name__ for layer in snippet.model.layers] == [
        "relu",
        "linear",
    ]


def test_shapes(snippet):
    assert [weight.shape for weight in snippet.model.weights] == [
        (1000, 100),
        (100,),
        (100, 1000),
        (1000,),
    ]


def test_kernels_are_glorot_uniform(snippet):
    for weight in (snippet.model.weights[0], snippet.model.weights[2]):
        kernel = np.abs(weight)
        # 100 000 draws: the largest is nearer to the limit than 1e-3 of it, the mean of |draw| to half of it than 1 %
        assert LIMIT * 0.999 < kernel.max() <= np.float32(LIMIT)
        np.testing.assert_allclose(kernel.mean(), LIMIT / 2, rtol=0.01)


def test_biases_are_zero(snippet):
    assert not np.any(snippet.model.weights[1])
    assert not np.any(snippet.model.weights[3])


def test_seed_repeats_the_start(snippet):
    tf.keras.utils.set_random_seed(0)
    layers = [tf.keras.layers.Dense(100), tf.keras.layers.Dense(1000)]
    again = tf.keras.Sequential([tf.keras.Input((1000,)), *layers])
    for ours, theirs in zip(
        again.get_weights(), snippet.model.get_weights(), strict=True
    ):
        np.testing.assert_array_equal(ours, theirs)


def test_prints(snippet, stdout):
    first, _, second, _ = snippet.model.get_weights()
    assert stdout.splitlines() == [
        "layer hidden, activation relu",
        f"  kernel  (1000, 100), {first.min():.4f} to {first.max():.4f}",
        "  bias    (100,), 0.0000 to 0.0000",
        "  100,100 parameters",  # 1000 * 100 + 100
        "layer output, activation linear",
        f"  kernel  (100, 1000), {second.min():.4f} to {second.max():.4f}",
        "  bias    (1000,), 0.0000 to 0.0000",
        "  101,000 parameters",  # 100 * 1000 + 1000
        "the whole model: 201,100 parameters",
    ]
