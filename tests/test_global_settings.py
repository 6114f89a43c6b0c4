"""A setting that a snippet leaves behind is noticed."""

import numpy as np
import pytest
import tensorflow as tf

from tests.global_settings import global_settings


@pytest.mark.parametrize(
    ("change", "undo"),
    [
        (
            lambda: np.set_printoptions(precision=2),
            lambda: np.set_printoptions(precision=8),
        ),
        (
            lambda: tf.config.run_functions_eagerly(True),
            lambda: tf.config.run_functions_eagerly(False),
        ),
        (
            lambda: tf.keras.backend.set_floatx("float64"),
            lambda: tf.keras.backend.set_floatx("float32"),
        ),
    ],
)
def test_a_changed_setting_is_noticed(change, undo):
    before = global_settings()
    change()
    assert global_settings() != before
    undo()
    assert global_settings() == before
