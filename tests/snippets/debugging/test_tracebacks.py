"""More switches show more frames, only both show all, and the filters are on again."""

import traceback

import tensorflow as tf


def frames(error):
    return len(traceback.extract_tb(error.__traceback__))


def test_only_both_switches_show_all(snippet):
    sizes = snippet.sizes
    assert list(sizes) == ["filtered", "TensorFlow whole", "Keras whole", "both whole"]
    assert sizes["filtered"] < sizes["both whole"]
    assert max(sizes["TensorFlow whole"], sizes["Keras whole"]) < sizes["both whole"]


def test_counts_are_those_of_the_error(snippet):
    # The snippet counts from its own function; the same call from here has the same frames.
    assert frames(snippet.failure()) == snippet.sizes["filtered"][0]
    tf.debugging.disable_traceback_filtering()
    tf.keras.config.disable_traceback_filtering()
    try:
        error = snippet.failure()
    finally:
        tf.debugging.enable_traceback_filtering()
        tf.keras.config.enable_traceback_filtering()
    text = "".join(traceback.format_exception(error))
    assert (frames(error), text.count("\n")) == snippet.sizes["both whole"]


def test_the_filters_are_on_again(snippet):
    assert tf.debugging.is_traceback_filtering_enabled()
    assert tf.keras.config.is_traceback_filtering_enabled()


def test_prints(snippet, stdout):
    first, *lines = stdout.splitlines()
    assert first == "Dimensions must be equal, but are 5 and 2"
    assert lines == [
        f"{case}: {few} frames, {many} lines"
        for case, (few, many) in snippet.sizes.items()
    ]
