"""`ti` is not a name; `tf` in its place gives the gradient."""

import runpy

import pytest
import tensorflow as tf


def test_ti_is_not_defined():
    with pytest.raises(NameError, match="name 'ti' is not defined"):
        runpy.run_path("snippets/errata/misspelt_tensorflow.py")


def test_tf_runs():
    w = tf.Variable(3.0)
    with tf.GradientTape() as tape:
        loss = tf.square(w)
    assert float(tape.gradient(loss, w)) == 6.0
