"""Where a function is eager, the warning about it, and the values by hand."""

import tensorflow as tf


def test_a_call_is_eager_and_dataset_map_is_not(stdout):
    first, second, warning, cure, *values = stdout.splitlines()
    assert (first, second) == ("eager: True", "eager: False")
    assert warning.startswith("UserWarning: Even though")
    assert warning.endswith("this option does not apply to tf.data functions.")
    assert "tf.data.experimental.enable_debug_mode()" in cure
    assert values == ["value 0", "value 1"]


def test_py_function_gives_the_results_in_a_graph_and_outside(snippet):
    assert snippet.doubled == [0, 2]
    assert int(snippet.double_and_show(tf.constant(7, tf.int64))) == 14


def test_functions_are_graphs_again_afterwards():
    assert not tf.config.functions_run_eagerly()
