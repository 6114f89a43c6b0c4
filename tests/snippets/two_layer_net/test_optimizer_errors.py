"""Both errors in Keras' own words, and the cure against Adam's first step, which is as long as the rate."""

import pytest


def test_a_used_optimizer_refuses_a_new_variable(snippet, stdout):
    assert snippet.unknown.startswith("Unknown variable: <tf.Variable 'second:0'")
    assert "you should recreate a new optimizer instance." in snippet.unknown
    assert stdout.startswith("ValueError: Unknown variable")


def test_a_new_optimizer_takes_it(snippet):
    # rate * g / (|g| + epsilon), with epsilon 1e-7: off by 2e-9, and float32 rounds at 3.
    assert float(snippet.second) == pytest.approx(3.0 - 0.1, abs=1e-6)


def test_an_integer_is_no_learning_rate(snippet, stdout):
    assert snippet.integer.startswith("Argument `learning_rate` should be float")
    assert stdout.endswith("learning_rate=1\nwith 1.0: SGD\n")
