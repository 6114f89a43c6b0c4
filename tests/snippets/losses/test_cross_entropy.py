"""Cross-entropy against NumPy in float64, its gradient against probabilities minus labels."""

import numpy as np

P = np.array([[0.7, 0.2, 0.1], [0.1, 0.8, 0.1], [0.3, 0.6, 0.1]])
Q = np.array([0.9, 0.2, 0.4])
Y = np.array([1, 0, 1])
BINARY = -np.log(np.where(Y == 1, Q, 1 - Q))
# float32 holds the probabilities to 6e-8 of their size, and 1 - q loses no digit here.
TOLERANCE = 1e-6


def test_categorical(snippet):
    expected = -np.log([0.7, 0.8, 0.1])
    np.testing.assert_allclose(-np.log(snippet.p), expected)
    keras = snippet.categorical(np.array([0, 1, 2]), P)
    np.testing.assert_allclose(keras, expected, rtol=TOLERANCE)


def test_binary(snippet):
    np.testing.assert_allclose(snippet.formula[:, 0], BINARY)
    np.testing.assert_allclose(snippet.two_columns, BINARY, rtol=TOLERANCE)
    keras = snippet.binary(snippet.y, snippet.q)
    np.testing.assert_allclose(keras, BINARY, rtol=TOLERANCE)


def test_several_labels_have_the_mean(snippet):
    loss = snippet.binary(snippet.tags, snippet.r)
    np.testing.assert_allclose(loss, [BINARY.mean()], rtol=TOLERANCE)


def test_the_gradient(snippet):
    np.testing.assert_allclose(snippet.gradient, P - np.eye(3), atol=TOLERANCE)


def test_prints_each(stdout):
    lines = stdout.splitlines()
    both = np.round(-np.log([0.7, 0.8, 0.1]), 4)
    assert lines[:2] == [f"by the formula: {both}", f"by Keras:       {both}"]
    two = str(np.round(BINARY, 4))
    assert [line.partition(": ")[2].strip() for line in lines[2:6]] == [two] * 4
    assert lines[6] == f"binary loss of the sample: [{BINARY.mean():.4f}]"
