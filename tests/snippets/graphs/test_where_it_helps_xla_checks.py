"""An index that does not exist: refused by the graph, clamped to the last entry by XLA."""

import pytest
import tensorflow as tf


def test_prints_both_outcomes(stdout):
    assert stdout.splitlines() == ["graph: InvalidArgumentError", "XLA: 2.0"]


def test_the_graph_says_which_index_it_is(snippet):
    with pytest.raises(
        tf.errors.InvalidArgumentError, match=r"indices = 5 is not in \[0, 2\)"
    ):
        tf.function(snippet.sixth)(snippet.x)


def test_an_index_that_exists_gives_its_entry(snippet):
    assert float(snippet.sixth(tf.range(10.0))) == 5
