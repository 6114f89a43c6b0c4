"""The mean by hand, the error of the graph, and the setting as it was before."""

import pytest


def test_prints_the_error_of_the_graph_and_the_values_without_it(stdout):
    assert stdout.splitlines() == [
        "AttributeError: 'SymbolicTensor' object has no attribute 'numpy'",
        "squares [ 1.  4. 16.]",
        "mean 7.0",
    ]


def test_functions_are_graphs_again_afterwards(snippet):
    assert not snippet.tf.config.functions_run_eagerly()
    with pytest.raises(AttributeError, match="no attribute 'numpy'"):
        snippet.mean_of_squares(snippet.x)
