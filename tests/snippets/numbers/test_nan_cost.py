"""What is timed, and in which order. No time is checked."""

import numpy as np
import tensorflow as tf

CHECKS = ["nothing", "the loss", "every operation"]


def test_the_gradient_is_the_same_with_each_check(snippet):
    hidden, last = (layer.get_weights() for layer in snippet.model.layers)
    x, y = snippet.x.numpy().astype(float), snippet.y.numpy().astype(float)
    before = x @ hidden[0] + hidden[1]
    error = np.maximum(before, 0) @ last[0] + last[1] - y
    expected = x.T @ (2 / 64 * error @ last[0].T * (before > 0))
    for check in CHECKS:
        # Sums of 64 to 100 products in float32.
        np.testing.assert_allclose(snippet.gradient(check), expected, rtol=1e-3, atol=1e-5)  # fmt: skip


def test_each_way_is_timed_as_often(snippet, stdout):
    assert list(snippet.times) == [(way, check) for way in ("eager", "graph") for check in CHECKS]  # fmt: skip
    assert {len(each) for each in snippet.times.values()} == {15}
    assert min(map(min, snippet.times.values())) > 0
    assert len(stdout.splitlines()) == 6


def test_only_the_checked_loss_has_a_check(snippet):
    def checks(check):
        graph = snippet.graph.get_concrete_function(check).graph
        return sum(node.type == "CheckNumerics" for node in graph.get_operations())

    assert checks("nothing") == 0
    assert checks("the loss") >= 1


def test_every_operation_is_checked_while_it_is_timed_and_none_afterwards(snippet):
    bad = tf.constant(0.0)
    seen = []

    def function(check):
        try:
            return tf.math.log(bad)
        except tf.errors.InvalidArgumentError:
            seen.append(check)
            return bad

    for check in CHECKS:
        snippet.milliseconds(function, check)
    assert seen == ["every operation"] * 2
    assert float(tf.math.log(0.0)) == -np.inf
