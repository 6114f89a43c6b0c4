"""Dtypes that the first of several equal numbers decides, and traces counted by hand."""

import numpy as np
import pytest
import tensorflow as tf

ONE = ["equal lists", "NumPy scalars", "NumPy arrays", "tensors", "lists of tensors", "variables"]  # fmt: skip
EACH = ["Python ints", "strings", "lists of ints", "Python objects"]


def test_the_first_number_decides_the_dtype(stdout):
    assert stdout.splitlines()[:3] == [
        "(1, 1.0, True): ['int32', 'int32', 'int32']",
        "(1.0, 1, True): ['float32', 'float32', 'float32']",
        "cannot compute AddV2 as input #1(zero-based) was expected to be a int32 tensor but is a float tensor",
    ]


def test_both_orders_are_kept_apart(snippet):
    assert [set(found) for found in snippet.dtypes.values()] == [{"int32"}, {"float32"}]


def test_a_tensor_is_the_cure(snippet):
    traced = tf.function(snippet.pair_of)
    traced(1)
    result = traced(tf.constant(1.0))
    assert result.dtype == tf.float32
    np.testing.assert_array_equal(result, [1, 1])


def test_prints_the_traces_of_each_kind(stdout, snippet):
    expected = dict.fromkeys(ONE, (1, 1)) | dict.fromkeys(EACH, (3, 3))
    expected["growing tensors"] = 3, 2
    assert stdout.splitlines()[3:] == [
        f"{kind:17} traces {expected[kind][0]}, with reduce_retracing {expected[kind][1]}"
        for kind in snippet.kinds
    ]
    assert snippet.kinds.keys() == expected.keys()


@pytest.mark.parametrize("kind", [*ONE, *EACH])
def test_the_values_differ_unless_the_name_says_equal(snippet, kind):
    values = snippet.kinds[kind]
    assert len(values) == 3
    texts = {str(value) for value in values}
    assert len(texts) == (1 if "equal" in kind else 3)


def test_reduce_retracing_helps_where_a_size_changes(snippet):
    """So the option reaches the function that counts."""
    lengths = [tf.zeros(size) for size in (2, 3, 4)]
    assert snippet.traces(lengths) == 3
    assert snippet.traces(lengths, reduce_retracing=True) == 2
