"""The messages of the checks, and good values that pass."""

import numpy as np
import pytest
import tensorflow as tf


def test_prints_the_causes(stdout):
    lines = stdout.splitlines()
    assert [line.rstrip() for line in lines[:5]] == [
        "eager: log needs x > 0.",
        "  Condition x > 0 did not hold element-wise:",
        "  x (shape=(3,) dtype=float32) =",
        "  ['1.0', '-2.0', '4.0']",
        (
            "graph: assertion failed: [log needs x > 0.  ] [Condition x > 0 did not hold element-wise:] "
            "[x (x:0) = ] [1 -2 4]"
        ),
    ]
    checks = dict(line.split(": ", 1) for line in lines[5:9])
    assert checks["assert_equal"].startswith("Condition x == y did not hold.")
    assert checks["assert_rank"].endswith("must have rank 2.  Received rank 1, shape (3,)")  # fmt: skip
    assert checks["assert_type"] == "tensor must be of type tf.int32; got tf.float32"
    assert checks["check_numerics"].startswith("log : Tensor had NaN values")
    assert lines[9:] == [
        "OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed"
    ]


@pytest.mark.parametrize("graph", [False, True])
def test_a_good_value_passes_and_a_bad_one_does_not(snippet, graph):
    function = tf.function(snippet.log) if graph else snippet.log
    x = np.array([0.5, 2.0], "float32")
    # One logarithm in float32.
    np.testing.assert_allclose(function(tf.constant(x)), np.log(x), rtol=1e-6)
    with pytest.raises(tf.errors.InvalidArgumentError, match="log needs x > 0"):
        function(tf.constant([0.0]))


def test_a_cause_shows_no_file(snippet):
    graph = tf.function(snippet.log)
    with pytest.raises(tf.errors.InvalidArgumentError) as caught:
        graph(tf.constant([-1.0]))
    assert ".py" in str(caught.value)
    assert ".py" not in snippet.cause(caught.value)
