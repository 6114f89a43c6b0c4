"""The mean by hand, the error of the graph, and the setting as it was before."""

import pytest


def test_prints_the_same_with_and_without_the_graph_switched_off(stdout):
    assert stdout.splitlines() == [
        "dynamic",
        "  squares [ 1.  4. 16.]",
        "  mean 7.0",
        "static",
        "  AttributeError: 'SymbolicTensor' object has no attribute 'numpy'",
        "static, run eagerly",
        "  squares [ 1.  4. 16.]",
        "  mean 7.0",
    ]


def test_functions_are_graphs_again_afterwards(snippet):
    assert not snippet.tf.config.functions_run_eagerly()
    with pytest.raises(AttributeError, match="no attribute 'numpy'"):
        snippet.static(snippet.x)
