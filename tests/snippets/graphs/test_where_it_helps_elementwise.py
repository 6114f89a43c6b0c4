"""The chain against NumPy in float64, what each graph returns, and what is timed by a stopwatch of our own."""

import numpy as np
import pytest
import tensorflow as tf

from tests.snippets.graphs import measuring

# float32 against float64 on numbers below 50, five roundings: the largest difference seen is 4e-6.
TOLERANCE = 1e-4


@pytest.mark.parametrize("values", [[-4.5, -1.0, 0.0, 3.0], [0.7, 1.0, 2.0]])
def test_all_ways_compute_the_chain(snippet, values):
    x = tf.constant(values)
    v = x.numpy().astype(np.float64)
    parts = [v**2, 2 * v, v**2 - 2 * v, v**2 - 2 * v - 1, np.abs(v**2 - 2 * v - 1)]
    for function in snippet.ways.values():
        assert float(function(x)) == pytest.approx(np.max(parts[-1]), abs=TOLERANCE)
    for function in (snippet.chain_that_keeps, snippet.keeping):
        result, kept = function(x)
        assert float(result) == pytest.approx(np.max(parts[-1]), abs=TOLERANCE)
        for tensor, part in zip(kept, parts, strict=True):
            np.testing.assert_allclose(tensor, part, atol=TOLERANCE)


def test_both_graphs_hold_the_same_operations(snippet):
    kinds = []
    for function in (snippet.ways["graph"], snippet.keeping):
        graph = function.get_concrete_function(tf.TensorSpec((10,))).graph
        types = [operation.type for operation in graph.get_operations()]
        arithmetic = {"Square", "Mul", "Sub", "Abs", "Max"}
        kinds.append(sorted(kind for kind in types if kind in arithmetic))
    assert kinds == [["Abs", "Max", "Mul", "Square", "Sub", "Sub"]] * 2
    assert not hasattr(snippet.ways["eager"], "get_concrete_function")


def test_it_waits_for_the_numbers(snippet):
    assert measuring.waits(snippet.milliseconds, snippet.chain, tf.zeros(1))


def test_the_ways_take_turns_and_three_rounds_do_not_count():
    rounds = [9, 9, 9] * 3 + [0.003, 0.001, 0.002] * 30
    names, timed, stdout = measuring.replay(
        "graphs/where_it_helps_elementwise.py", rounds * 2
    )
    assert timed == list(names["ways"].values()) * 66
    assert {len(times) for times in names["times"].values()} == {30}
    assert stdout.splitlines() == [
        f"{entries:8} entries, {way:20} {shown} ms"
        for entries in (10, 1_048_576)
        for way, shown in (
            ("eager", "  3.00"),
            ("graph", "  1.00"),
            ("graph that keeps all", "  2.00"),
        )
    ]
