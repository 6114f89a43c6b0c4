"""A loss from before the tape has no gradient; the same loss inside the tape updates the variable."""

import runpy

import pytest
import tensorflow as tf


def test_no_gradients(capsys):
    with pytest.raises(ValueError, match="No gradients provided for any variable"):
        runpy.run_path("snippets/errata/stale_loss.py")
    assert capsys.readouterr().out == "gradients: [None]\n"


def test_loss_inside_the_tape_runs():
    w, optimizer = tf.Variable(3.0), tf.keras.optimizers.SGD(0.1)
    with tf.GradientTape() as tape:
        loss = tf.square(w)
    optimizer.apply_gradients(zip(tape.gradient(loss, [w]), [w], strict=True))
    assert float(w) == pytest.approx(3.0 - 0.1 * 6.0)
