"""The weights of the class against its formula, and dropout by its zeros."""

import re

import numpy as np
import tensorflow as tf

X = np.ones((4, 3))


def test_the_output(snippet):
    w1, b1, w2, b2 = (
        weight.astype(np.float64) for weight in snippet.model.get_weights()
    )
    expected = np.maximum(X @ w1 + b1, 0) @ w2 + b2
    # float32 sums of at most 8 terms.
    np.testing.assert_allclose(snippet.output, expected, atol=1e-5)
    assert (w1.shape, w2.shape) == ((3, 8), (8, 2))


def test_training_reaches_dropout(snippet):
    many = snippet.model(tf.ones((2000, 3)), training=True)
    w1, b1, w2, b2 = snippet.model.get_weights()
    hidden = np.maximum(np.ones(3) @ w1 + b1, 0)
    # Each unit is dropped or doubled, so its contribution has the variance of its square.
    mean, deviation = hidden @ w2 + b2, np.sqrt(hidden**2 @ w2**2)
    off = np.abs(np.mean(many, axis=0) - mean) / (deviation / np.sqrt(2000))
    assert (off < 5).all()
    assert (np.std(many, axis=0) > 0.8 * deviation).all()


def test_prints(stdout):
    lines = stdout.splitlines()
    assert lines[0] == "weights: 0"
    # Another test of the process may have taken the plain name.
    said = r"ValueError: You tried to call `count_params` on layer 'net\w*', but the layer isn't built\."
    assert re.match(said, lines[1])
    assert stdout.count("(unbuilt)") == 2
    assert " Total params: 0 (0.00 B)" in lines
    assert lines[-4:] == [
        "weights: 4, output (4, 2)",
        f"parameters: {(3 + 1) * 8 + (8 + 1) * 2}",
        "model(x) equals the first output: True",
        "model(x, training=True) does: False",
    ]
