"""The layer refuses the second input, and takes it when the first one did not fix its width."""

import runpy

import pytest
import tensorflow as tf


def test_another_width_is_refused():
    message = (
        r"layer 'hidden' .* axis -1 .* to have value 1000, .* with shape \(64, 500\)"
    )
    with pytest.raises(ValueError, match=message):
        runpy.run_path("snippets/keras/sequential_width.py")


def test_a_new_layer_takes_it():
    layer = tf.keras.layers.Dense(100)
    assert layer(tf.zeros((64, 500))).shape == (64, 100)
    assert layer.kernel.shape == (500, 100)
