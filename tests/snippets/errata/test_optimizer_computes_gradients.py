"""The optimizer has no method that computes gradients; the tape and `apply_gradients` update the variable."""

import runpy

import pytest
import tensorflow as tf


def test_no_minimize(capsys):
    with pytest.raises(
        AttributeError, match="'SGD' object has no attribute 'minimize'"
    ):
        runpy.run_path("snippets/errata/optimizer_computes_gradients.py")
    assert capsys.readouterr().out.splitlines() == [
        "optimizer.apply_gradients exists: True",
        "optimizer.compute_gradients exists: False",
        "optimizer.minimize exists: False",
    ]


def test_tape_and_apply_gradients_run():
    w, optimizer = tf.Variable(3.0), tf.keras.optimizers.SGD(0.1)
    with tf.GradientTape() as tape:
        loss = tf.square(w)
    optimizer.apply_gradients([(tape.gradient(loss, w), w)])
    assert float(w) == pytest.approx(3.0 - 0.1 * 6.0)
