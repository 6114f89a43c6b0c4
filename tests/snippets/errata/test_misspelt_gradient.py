"""`gradent` is not a method of the tape; `gradient` is."""

import runpy

import pytest
import tensorflow as tf


def test_gradent_does_not_exist():
    with pytest.raises(
        AttributeError, match="'GradientTape' object has no attribute 'gradent'"
    ):
        runpy.run_path("snippets/errata/misspelt_gradient.py")


def test_gradient_runs():
    w = tf.Variable(3.0)
    with tf.GradientTape() as tape:
        loss = tf.square(w)
    assert [float(gradient) for gradient in tape.gradient(loss, [w])] == [6.0]
