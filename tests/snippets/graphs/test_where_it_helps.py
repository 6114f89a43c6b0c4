"""Three functions against NumPy in float64, and what is timed by a stopwatch of our own. No time is checked."""

import tensorflow as tf

from tests.snippets.graphs import kinds_of_function, measuring


def test_results(snippet):
    kinds_of_function.check_results(snippet.cases, lambda function: function)
    kinds_of_function.check_results(snippet.cases, tf.function)


def test_tiny_operations_are_a_hundred(snippet):
    kinds_of_function.check_hundred_operations(snippet.tiny_operations)


def test_it_waits_for_the_numbers(snippet):
    assert measuring.waits(snippet.milliseconds, snippet.tiny_operations, tf.zeros(1))


def test_eager_and_graph_take_turns_and_three_rounds_do_not_count():
    rounds = [9, 9] * 3 + [0.002, 0.001] * 30
    names, timed, stdout = measuring.replay("graphs/where_it_helps.py", rounds * 3)
    for case, (eager, _) in enumerate(names["cases"].values()):
        of_case = timed[66 * case : 66 * (case + 1)]
        assert set(of_case[::2]) == {eager}
        (graph,) = set(of_case[1::2])
        assert graph.python_function is eager
    assert {pairs.shape for pairs in names["times"].values()} == {(30, 2)}
    assert stdout.splitlines() == [
        f"{case:17} eager  2.00 ms, graph  1.00 ms" for case in kinds_of_function.CASES
    ]
