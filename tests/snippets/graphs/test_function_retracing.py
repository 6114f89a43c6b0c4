"""Numbers of traces against a count by hand: one for each new signature."""

import numpy as np


def block(title, rows):
    return [
        title,
        *(f"  {kind:29} -> {dtype:8} traces: {traces}" for kind, dtype, traces in rows),
    ]


def lengths(traces):
    return [
        (f"float32 tensor of shape ({n},)", "float32", g)
        for n, g in zip((2, 3, 4, 5), traces, strict=True)
    ]


def test_prints_the_count_after_each_call(stdout):
    tensors = [
        ("float32 tensor of shape ()", "float32", 1),
        ("float32 tensor of shape ()", "float32", 1),
        ("float32 tensor of shape (2,)", "float32", 2),
        ("float32 tensor of shape (3,)", "float32", 3),
        ("float32 tensor of shape (2,)", "float32", 3),
        ("int32 tensor of shape ()", "int32", 4),
    ]
    values = [
        ("Python 1", "int32", 1),
        ("Python 2", "int32", 2),
        ("Python 2", "int32", 2),
        ("Python 1.0", "int32", 2),
    ]
    assert stdout.splitlines() == [
        *block("tensors: shape and dtype count, values do not", tensors),
        *block("Python numbers: a trace for each value", values),
        *block(
            "reduce_retracing: general from the second length",
            lengths([1, 2, 2, 2]),
        ),
        *block("input_signature: general from the start", lengths([1, 1, 1, 1])),
    ]


def test_the_first_two_tensors_differ_in_value_alone(snippet):
    assert [tensor.numpy().tolist() for tensor in snippet.tensors] == [
        1.0,
        2.0,
        [0, 0],
        [0, 0, 0],
        [0, 0],
        1,
    ]


def test_all_functions_double(snippet):
    three = np.array([1, 2, 3], np.float32)
    for function in (
        snippet.by_tensor,
        snippet.by_value,
        snippet.reduced,
        snippet.declared,
    ):
        np.testing.assert_array_equal(function(snippet.tf.constant(three)), 2 * three)
