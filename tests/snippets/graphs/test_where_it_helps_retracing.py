"""Traces counted by hand, results against NumPy in float64, and a stopwatch of our own. No time is checked."""

import numpy as np
import pytest
import tensorflow as tf

from tests.snippets.graphs import measuring

# float32 against float64, five tanh: the largest difference seen is 2e-7.
TOLERANCE = 1e-6

TRACES = {
    "numbers": 20,
    "numbers as tensors": 1,
    "lengths": 20,
    "lengths, reduce_retracing": 2,
    "lengths, input_signature": 1,
}


def expected(length, factor):
    x = np.ones(length)
    for _ in range(5):
        x = np.tanh(x * factor)
    return x


@pytest.mark.parametrize("name", TRACES)
def test_results_and_traces(snippet, name):
    graph, calls = snippet.cases[name]
    if name.startswith("lengths"):
        known = [(length, 2) for length in range(1, 21)]
    else:
        known = [(10, factor) for factor in range(20)]
    for call, (length, factor) in zip(calls, known, strict=True):
        for function in (graph, snippet.scaled):
            np.testing.assert_allclose(
                function(*call), expected(length, factor), atol=TOLERANCE
            )
        assert tf.is_tensor(call[1]) is (name != "numbers")
    # The calls above found graphs that were there already.
    assert (
        snippet.traces[name] == graph.experimental_get_tracing_count() == TRACES[name]
    )


def test_it_waits_for_the_numbers(snippet):
    assert measuring.waits(snippet.milliseconds, snippet.scaled, (tf.ones(1), 1))


def test_eager_and_graph_take_turns():
    names, timed, stdout = measuring.replay(
        "graphs/where_it_helps_retracing.py", [0.002, 0.001] * 100, call=True
    )
    assert set(timed[::2]) == {names["scaled"]}
    assert timed[1::2] == [
        graph for graph, _ in names["cases"].values() for _ in range(20)
    ]
    assert stdout.splitlines() == [
        f"{name:26}traces {traces:2}, eager  2.00 ms, graph  1.00 ms"
        for name, traces in TRACES.items()
    ]
