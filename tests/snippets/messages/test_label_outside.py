"""The class 3 does not exist among three that begin at 0."""

import re
import runpy

import pytest
import tensorflow as tf

MESSAGE = (
    "Received a label value of 3 which is outside the valid range of [0, 3).  "
    "Label values: 1 2 3 [Op:SparseSoftmaxCrossEntropyWithLogits]"
)


def test_stops_with_the_message(capsys):
    with pytest.raises(tf.errors.InvalidArgumentError, match=re.escape(MESSAGE)):
        runpy.run_path("snippets/messages/label_outside.py")
    assert capsys.readouterr().out == ""


def test_in_fit_the_message_stands_behind_another():
    model = tf.keras.Sequential([tf.keras.Input((1,)), tf.keras.layers.Dense(3)])
    model.compile(loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    words = "(?s)Graph execution error:.*Received a label value of 3"
    with pytest.raises(tf.errors.InvalidArgumentError, match=words):
        model.fit(tf.zeros((4, 1)), tf.fill((4,), 3), verbose=0)
