"""Class numbers do not fit the loss for one-hot labels."""

import re
import runpy

import pytest
import tensorflow as tf

MESSAGE = (
    "Arguments `target` and `output` must have the same rank (ndim). "
    "Received: target.shape=(2,), output.shape=(2, 3)"
)


def test_stops_with_the_message(capsys):
    with pytest.raises(ValueError, match=re.escape(MESSAGE)):
        runpy.run_path("snippets/messages/same_rank.py")
    assert capsys.readouterr().out == ""


def test_in_fit_the_number_of_samples_is_none():
    model = tf.keras.Sequential([tf.keras.Input((1,)), tf.keras.layers.Dense(3)])
    model.compile(loss=tf.keras.losses.CategoricalCrossentropy(from_logits=True))
    words = "target.shape=(None,), output.shape=(None, 3)"
    with pytest.raises(ValueError, match=re.escape(words)):
        model.fit(tf.zeros((4, 1)), tf.zeros((4,), tf.int32), verbose=0)
