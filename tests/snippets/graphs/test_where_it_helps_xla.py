"""Three functions against NumPy in float64, and what is timed by a stopwatch of our own. No time is checked."""

import tensorflow as tf

from tests.snippets.graphs import kinds_of_function, measuring


def test_results(snippet):
    kinds_of_function.check_results(snippet.cases, lambda function: function)
    kinds_of_function.check_results(
        snippet.cases, lambda function: tf.function(function, jit_compile=True)
    )


def test_tiny_operations_are_a_hundred(snippet):
    kinds_of_function.check_hundred_operations(snippet.tiny_operations)


def test_it_waits_for_the_numbers(snippet):
    assert measuring.waits(snippet.milliseconds, snippet.tiny_operations, tf.zeros(1))


def test_the_graph_and_xla_take_turns_and_three_rounds_do_not_count():
    rounds = [9, 9] * 3 + [0.002, 0.001] * 30
    names, timed, stdout = measuring.replay("graphs/where_it_helps_xla.py", rounds * 3)
    for case, (function, x) in enumerate(names["cases"].values()):
        of_case = timed[66 * case : 66 * (case + 1)]
        for place, compiled in ((0, False), (1, True)):
            (way,) = set(of_case[place::2])
            assert way.python_function is function
            attributes = way.get_concrete_function(x).function_def.attr
            assert ("_XlaMustCompile" in attributes) is compiled
    assert {pairs.shape for pairs in names["times"].values()} == {(30, 2)}
    assert stdout.splitlines() == [
        f"{case:17} graph  2.00 ms, XLA  1.00 ms" for case in kinds_of_function.CASES
    ]
