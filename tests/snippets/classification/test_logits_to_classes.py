"""Classes and probabilities against softmax and sigmoid in NumPy's float64."""

import numpy as np

LOGITS = np.array([[2.0, 1.0, -1.0], [0.5, 3.0, 0.0]])
Z = np.array([-3.0, -0.1, 0.0, 0.1, 3.0])
# A few operations in float32, each off by at most 2**-24; the exponential of 102 has 100 times that.
TOLERANCE = 1e-5


def softmax(z):
    powers = np.exp(z)
    return powers / powers.sum(axis=-1, keepdims=True)


def test_classes_are_the_largest_of_each_row(snippet):
    np.testing.assert_array_equal(snippet.classes, [0, 1])
    np.testing.assert_array_equal(snippet.wrong_axis, [0, 1, 1])


def test_softmax_is_the_formula(snippet):
    for found in (snippet.p, snippet.by_hand, snippet.shifted):
        np.testing.assert_allclose(found, softmax(LOGITS), rtol=TOLERANCE)
    np.testing.assert_allclose(snippet.twice, softmax(softmax(LOGITS)), rtol=TOLERANCE)
    top = np.e / (np.e + 2)
    np.testing.assert_allclose(snippet.sure, [top, (1 - top) / 2, (1 - top) / 2], rtol=TOLERANCE)  # fmt: skip


def test_sigmoid_is_softmax_beside_zero(snippet):
    expected = 1 / (1 + np.exp(-Z))
    np.testing.assert_allclose(snippet.p_one, expected, rtol=TOLERANCE)
    np.testing.assert_allclose(snippet.p_two, expected, rtol=TOLERANCE)
    np.testing.assert_array_equal(snippet.is_one, [False, False, False, True, True])
    np.testing.assert_allclose(snippet.labels, 1 / (1 + np.exp(-LOGITS)), rtol=TOLERANCE)  # fmt: skip


def test_it_prints_the_names_of_the_classes(stdout):
    assert stdout.startswith("classes: ['circle', 'square']\n")
    assert "argmax without axis: [0 1 1]\n" in stdout
    assert "all logits + 100: [0.705 0.259 0.035] [0.073 0.883 0.044]\n" in stdout
