"""A column of targets does not fit two columns of outputs."""

import re
import runpy

import pytest
import tensorflow as tf

MESSAGE = (
    "Arguments `target` and `output` must have the same shape. "
    "Received: target.shape=(4, 1), output.shape=(4, 2)"
)


def test_stops_with_the_message(capsys):
    with pytest.raises(ValueError, match=re.escape(MESSAGE)):
        runpy.run_path("snippets/messages/same_shape.py")
    assert capsys.readouterr().out == ""


def test_in_fit_the_number_of_samples_is_none():
    model = tf.keras.Sequential([tf.keras.Input((1,)), tf.keras.layers.Dense(2)])
    model.compile(loss=tf.keras.losses.BinaryCrossentropy(from_logits=True))
    words = "target.shape=(None, 1), output.shape=(None, 2)"
    with pytest.raises(ValueError, match=re.escape(words)):
        model.fit(tf.zeros((4, 1)), tf.zeros((4, 1)), verbose=0)
