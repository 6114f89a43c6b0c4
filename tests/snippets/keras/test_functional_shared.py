"""The shared layer against its formula: one set of weights, equal inputs give zero, gradients add up."""

import numpy as np
import tensorflow as tf

A, B = np.array([[1.0, 2.0, 4.0]]), np.array([[0.0, 1.0, 1.0]])
# Sums of three products in float32.
TOLERANCE = 1e-5


def test_parameters_are_counted_once(snippet):
    assert snippet.shared.count_params() == 3 * 2 + 2
    assert snippet.separate.count_params() == 2 * (3 * 2 + 2)


def test_outputs(snippet):
    kernel = snippet.layer.kernel.numpy()
    shared = snippet.shared([tf.constant(A), tf.constant(B)])
    np.testing.assert_allclose(shared, (A - B) @ kernel, atol=TOLERANCE)
    assert not snippet.shared([snippet.a, snippet.a]).numpy().any()
    one, _, two, _ = snippet.separate.get_weights()
    outputs = snippet.separate([snippet.a, snippet.a])
    np.testing.assert_allclose(outputs, A @ one - A @ two, atol=TOLERANCE)
    assert outputs.numpy().all()


def test_the_gradient_is_that_of_both_places(snippet):
    # d/dK of the sum of (a - b) K is a - b in each column; integers are exact.
    np.testing.assert_array_equal(snippet.gradient, np.tile((A - B).T, 2))


def test_the_inner_model_shares_the_weights(snippet):
    expected = A @ snippet.layer.kernel.numpy()
    np.testing.assert_allclose(snippet.inside(snippet.a), expected, atol=TOLERANCE)
    assert snippet.inside.weights[0] is snippet.shared.weights[0]


def test_prints(stdout):
    lines = stdout.splitlines()
    assert lines[0] == "one layer    8 parameters, a - a: [[0. 0.]]"
    assert lines[1].startswith("two layers  16 parameters, a - a: [[")
    assert lines[2:4] == [
        "a - b: [1. 1. 3.]",
        "gradient for each column of the kernel: [1. 1. 3.] [1. 1. 3.]",
    ]
    assert lines[-1] == "the same kernel: True"
