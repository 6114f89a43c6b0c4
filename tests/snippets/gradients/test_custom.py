"""Softplus and its gradients against NumPy's float64: log(e^0 + e^x), and the sigmoid."""

import numpy as np
import tensorflow as tf

X = np.array([-100.0, 0.0, 100.0])
VALUES = np.logaddexp(0, X)
SIGMOID = 1 / (1 + np.exp(-X))

# float32, one rounding of a value up to 100.
TOLERANCE = {"rtol": 1e-6, "atol": 1e-30}


def test_the_naive_way_overflows(snippet):
    values, gradients = snippet.of_naive
    np.testing.assert_allclose(values[:2], [0, np.log(2)], **TOLERANCE)
    assert values[2] == np.inf
    np.testing.assert_array_equal(gradients, [0, 0.5, np.nan])


def test_the_stable_value_has_a_wrong_gradient_at_zero(snippet):
    values, gradients = snippet.of_stable
    np.testing.assert_allclose(values, VALUES, rtol=1e-6, atol=1e-40)
    np.testing.assert_array_equal(gradients, [0, 1, 1])


def test_the_own_gradient_is_right(snippet):
    for values, gradients in (snippet.of_own, snippet.of_ready):
        np.testing.assert_allclose(values, VALUES, rtol=1e-6, atol=1e-40)
        np.testing.assert_allclose(gradients, SIGMOID, rtol=1e-6, atol=1e-40)


def test_the_own_gradient_is_a_link_of_the_chain(snippet):
    x = tf.constant([-1.0, 2.0])
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = 3 * snippet.own(2 * x)
    expected = 6 / (1 + np.exp(-2 * x.numpy()))
    np.testing.assert_allclose(tape.gradient(y, x), expected, rtol=1e-6)


def test_prints_each_way(stdout):
    names = [line.split()[0] for line in stdout.splitlines()]
    assert names == ["naive", "stable", "own", "softplus"]
    assert stdout.splitlines()[0] == (
        "naive    values [0.        0.6931472       inf], gradients [0.  0.5 nan]"
    )
