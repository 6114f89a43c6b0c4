"""Values by hand, and the errors of what a graph refuses."""

import pytest


def test_prints(stdout):
    assert stdout.splitlines() == [
        "eager: 6.0",
        "graph: ValueError: tf.function only supports singleton tf.Variables created on the first call",
        "eager: 3.0",
        "graph: <tf.Tensor 'mul:0' shape=() dtype=float32> is out of scope and cannot be used here",
    ]


def test_the_graph_says_why(snippet):
    with pytest.raises(
        ValueError,
        match=r"only supports singleton tf\.Variables created on the first call",
    ):
        snippet.tf.function(snippet.new_variable)(snippet.x)
    with pytest.raises(TypeError, match="is out of scope and cannot be used here"):
        snippet.tf.sqrt(snippet.kept[1])


def test_the_kept_tensor_is_the_square_and_the_result_is_not(snippet):
    assert float(snippet.kept[0]) == 9
    assert len(snippet.kept) == 2
    assert float(snippet.keep(snippet.x)) == 3
    snippet.kept.pop()
