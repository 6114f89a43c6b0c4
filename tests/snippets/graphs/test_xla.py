"""Functions that must fail: the graph says why, XLA returns something. Eager NumPy where they do not fail."""

import numpy as np
import pytest
import tensorflow as tf

MESSAGES = {
    "assert_positive": "Condition x > 0 did not hold",
    "check_numerics": "log : Tensor had NaN values",
    "divide_by_zero": "Integer division by zero",
    "gather": "indices[1] = 5 is not in [0, 2)",
    "scatter": "indices[0] = [5] does not index into shape [2]",
    "unknown_class": "label value of 5 which is outside the valid range of [0, 2)",
    "array_too_small": "Trying to modify element 2 in a list with 2 elements",
}
RANDOM = ("random", "random_philox")


def test_the_graph_names_each_fault(snippet):
    for name, message in MESSAGES.items():
        in_graph, by_xla = snippet.outcomes[name]
        assert in_graph.startswith("Error: ")
        assert message in in_graph
        assert not by_xla.startswith("Error")
    assert snippet.outcomes.keys() == {*MESSAGES, "growing_array", *RANDOM}


def test_what_xla_returns_in_place_of_the_error(snippet):
    by_xla = {name: outcome[1] for name, outcome in snippet.outcomes.items()}
    assert by_xla["assert_positive"] == "[ 1. -2.]"
    assert by_xla["check_numerics"] == "[ 0. nan]"
    assert by_xla["gather"] == "[ 1. -2.]", "the first and the last entry"
    assert by_xla["scatter"] == "[ 1. -2.]", "unchanged"
    assert by_xla["unknown_class"] == "[nan]"
    assert by_xla["array_too_small"] == "[ 0 20]", "10 is overwritten"


def test_arrays_and_random_numbers_differ(snippet):
    assert snippet.outcomes["growing_array"] == ["[1. 1. 1.]", "[]"]
    eager = tf.random.stateless_uniform([2], seed=(1, 2))
    in_graph, by_xla = snippet.outcomes["random"]
    assert in_graph == str(eager.numpy()) != by_xla
    assert set(snippet.outcomes["random_philox"]) == {in_graph}


def test_functions_compute_where_nothing_is_wrong(snippet):
    x = np.float32([1, 2, 3, 4, 5, 6])
    for name in ("assert_positive", "check_numerics", "gather", "scatter"):
        result = tf.function(getattr(snippet, name))(tf.constant(x)).numpy()
        expected = {
            "assert_positive": x,
            "check_numerics": np.log(x),
            "gather": [1, 6],
            "scatter": [1, 2, 3, 4, 5, 9],
        }[name]
        # The logarithm of float32 is off by a few units in the last place.
        np.testing.assert_allclose(result, expected, rtol=1e-6)
    # The loss is log(sum(exp(x))) - x[5].
    loss = np.log(np.sum(np.exp(np.float64(x)))) - 6
    np.testing.assert_allclose(snippet.unknown_class(x), [loss], rtol=1e-6)


def test_the_check_outside_stays(snippet, stdout):
    good = tf.constant([1.0, 4.0])
    np.testing.assert_allclose(snippet.checked(good), np.log([1, 4]), rtol=1e-6)
    for bad in ([1.0, -2.0], [0.0, 1.0]):
        with pytest.raises(tf.errors.InvalidArgumentError, match="log is not finite"):
            snippet.checked(tf.constant(bad))
    assert "log is not finite" in stdout.splitlines()[-1]


def test_prints_both_sides(stdout):
    lines = stdout.splitlines()[:-2]
    assert len(lines) == len(MESSAGES) + 1 + len(RANDOM)
    assert lines[3] == "gather           graph: Error                    XLA: [ 1. -2.]"
    assert stdout.splitlines()[-2] == "positive: [0.        0.6931472]"
