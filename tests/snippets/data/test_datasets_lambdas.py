"""The warning that two lambdas on one line cause, and the values of the cure."""

import tensorflow as tf


def test_two_lambdas_are_confused_and_named_functions_are_not(snippet, stdout):
    added = [number + 1 for number in range(4)]
    doubled = [2 * number if number > 2 else number for number in added]
    assert list(snippet.cured.as_numpy_iterator()) == doubled
    assert stdout.splitlines() == [
        "OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed",
        "warnings: 2",
        "multiple definitions with identical signatures at the location",
        f"values: {' '.join(map(str, doubled))}",
        "warnings: 0",
    ]


def test_the_logger_is_as_it_was(snippet):
    assert snippet.notes not in tf.get_logger().handlers
