"""A class that is not found, handed over and registered; the outputs by hand."""

import numpy as np


def test_each_way(stdout):
    assert stdout.splitlines() == [
        "TypeError: Could not locate class 'Scale'.",
        f"custom_objects: [[{1 * 3:.0f}. {1 * 3:.0f}.]]",
        f"registered: [[{1 + 3:.0f}. {1 + 3:.0f}.]]",
        "TypeError: Could not locate function 'squares'",
        f"compile=False: [[{1 + 3:.0f}. {1 + 3:.0f}.]]",
    ]


def test_the_name_in_the_file(snippet):
    registered = snippet.tf.keras.utils.get_registered_name(snippet.Shift)
    assert registered == "memo>Shift"


def test_the_function_of_the_message_is_the_one_in_utils(snippet):
    import keras

    utils = snippet.tf.keras.utils
    assert keras.saving.register_keras_serializable is utils.register_keras_serializable


def test_the_loss_is_the_mean_of_squares(snippet):
    assert (
        float(snippet.squares(np.array([1.0, 2.0]), np.array([0.0, 4.0])))
        == (1 + 4) / 2
    )
