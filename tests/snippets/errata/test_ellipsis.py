"""Dots compute nothing; the forward pass in their place gives gradients."""

import runpy

import pytest
import tensorflow as tf


def test_dots_define_no_loss(capsys):
    with pytest.raises(NameError, match="name 'loss' is not defined"):
        runpy.run_path("snippets/errata/ellipsis.py")
    assert capsys.readouterr().out == "variables that the tape has seen: 0\n"


def test_forward_pass_runs():
    x, w1, w2 = (
        tf.ones((64, 1000)),
        tf.Variable(tf.ones((1000, 100))),
        tf.Variable(tf.ones((100, 1000))),
    )
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.matmul(tf.maximum(tf.matmul(x, w1), 0), w2))
    assert len(tape.watched_variables()) == 2
    assert [gradient.shape for gradient in tape.gradient(loss, [w1, w2])] == [
        (1000, 100),
        (100, 1000),
    ]
