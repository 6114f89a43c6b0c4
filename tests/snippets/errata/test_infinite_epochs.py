"""Infinitely many epochs are refused; a number too large to finish, with a callback that stops, is not."""

import runpy

import pytest
import tensorflow as tf


def test_infinity_is_refused():
    with pytest.raises(
        TypeError, match="'float' object cannot be interpreted as an integer"
    ):
        runpy.run_path("snippets/errata/infinite_epochs.py")


def test_large_number_is_stopped_by_a_callback():
    class StopAtThree(tf.keras.callbacks.Callback):
        def on_epoch_end(self, epoch, logs=None):
            self.model.stop_training = epoch == 2

    model = tf.keras.Sequential([tf.keras.Input((1,)), tf.keras.layers.Dense(1)])
    model.compile(optimizer="sgd", loss="mse")
    history = model.fit(
        tf.ones((4, 1)),
        tf.ones((4, 1)),
        epochs=10**30,
        verbose=0,
        callbacks=[StopAtThree()],
    )
    assert history.epoch == [0, 1, 2]
