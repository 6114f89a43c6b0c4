"""Collatz steps against the known numbers, and the errors of what a graph refuses."""

import pytest

# https://oeis.org/A006577 for n = 1, 2, 3, ...
STEPS = [0, 1, 7, 2, 5, 8, 16, 3, 19, 6]


def test_both_loops_count_the_known_steps(snippet):
    for function in (snippet.collatz, snippet.graph):
        assert [int(function(snippet.tf.constant(n))) for n in range(1, 11)] == STEPS


def test_a_branch_must_give_the_name_a_value(snippet):
    with pytest.raises(
        ValueError, match="'result' must also be initialized in the else branch"
    ):
        snippet.tf.function(snippet.only_if_positive)(snippet.tf.constant(1))


def test_eager_code_misses_the_name_only_when_it_is_needed(snippet):
    assert int(snippet.only_if_positive(snippet.tf.constant(1))) == 1
    with pytest.raises(UnboundLocalError):
        snippet.only_if_positive(snippet.tf.constant(0))


def test_prints(stdout):
    assert stdout.splitlines() == [
        "eager: [8, 16, 111]",
        "graph: [8, 16, 111]",
        "traces: 1",
        "eager, 6:  [6]",
        "eager, -6: cannot access local variable 'result' where it is not associated with a value",
        "graph, 6:  ValueError: 'result' must also be initialized in the else branch",
    ]
