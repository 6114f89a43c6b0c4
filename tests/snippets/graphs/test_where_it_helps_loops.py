"""Two loops against NumPy in float64, their graphs, and what is timed by a stopwatch of our own. No time is checked."""

import numpy as np
import tensorflow as tf

from tests.snippets.graphs import measuring

# float32 against float64, 25 products of 32 terms: the largest difference seen is 3e-6.
TOLERANCE = 1e-4

WAYS = [
    "range, eager",
    "tf.range, eager",
    "only counting, eager",
    "range, graph",
    "tf.range, graph",
]


def test_all_loops_give_the_last_state(snippet):
    tf.random.set_seed(0)
    inputs = tf.random.normal((25, 16, 32)).numpy().astype(np.float64)
    weights = 0.2 * tf.random.normal((32, 32)).numpy().astype(np.float64)
    state = np.zeros((16, 32))
    for step in inputs:
        state = np.tanh(state @ weights + step)
    assert list(snippet.ways) == WAYS
    for way, function in snippet.ways.items():
        expected = inputs if way == "only counting, eager" else state
        np.testing.assert_allclose(
            function(snippet.inputs), expected, atol=TOLERANCE, err_msg=way
        )


def test_range_unrolls_and_tf_range_does_not(snippet):
    def types(way):
        concrete = snippet.ways[way].get_concrete_function(tf.TensorSpec((25, 16, 32)))
        return [operation.type for operation in concrete.graph.get_operations()]

    unrolled, loop = types("range, graph"), types("tf.range, graph")
    assert unrolled.count("MatMul") == 25
    assert not {"While", "StatelessWhile"} & set(unrolled)
    assert loop.count("MatMul") == 0
    # What tf.while_loop puts into a graph.
    assert loop.count("While") + loop.count("StatelessWhile") == 1


def test_it_waits_for_the_numbers(snippet):
    assert measuring.waits(snippet.milliseconds, snippet.only_counting)


def test_first_calls_stand_apart_and_ways_take_turns():
    first, warm_up = [0.1, 0.2, 0.3, 0.4, 0.5], [9] * 15
    rounds = [0.001, 0.002, 0.003, 0.004, 0.005] * 30
    names, timed, stdout = measuring.replay(
        "graphs/where_it_helps_loops.py", [*first, *warm_up, *rounds]
    )
    assert timed == list(names["ways"].values()) * 34
    assert {len(times) for times in names["times"].values()} == {30}
    assert stdout.splitlines() == [
        f"{way:20} first call {number}00.00 ms, later  {number}.00 ms"
        for number, way in enumerate(WAYS, start=1)
    ]
