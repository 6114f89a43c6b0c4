"""The loss against NumPy in float64, and what is timed by a stopwatch of our own. No time is checked."""

import numpy as np
import pytest
import tensorflow as tf

from tests.snippets.graphs import measuring

# float32 against float64, a mean of 64,000: the relative difference seen is 7e-8.
TOLERANCE = 1e-5

WAYS = ["eager", "tf.function", "XLA"]


def test_all_ways_give_the_loss(snippet):
    tf.keras.utils.set_random_seed(0)
    x, y = tf.random.normal((64, 1000)), tf.random.normal((64, 1000))
    layers = [tf.keras.layers.Dense(100), tf.keras.layers.Dense(1000)]
    model = tf.keras.Sequential([tf.keras.Input((1000,)), *layers])
    w1, b1, w2, b2 = (weight.astype(np.float64) for weight in model.get_weights())
    y_pred = np.maximum(x.numpy().astype(np.float64) @ w1 + b1, 0) @ w2 + b2
    losses = [snippet.ways[way](snippet.x, snippet.y).numpy() for way in WAYS]
    assert losses == pytest.approx(
        [np.mean((y_pred - y.numpy()) ** 2)] * 3, rel=TOLERANCE
    )


def test_one_way_is_eager_and_one_is_compiled(snippet):
    assert snippet.ways["eager"] is snippet.forward
    compiled = {}
    for way in WAYS[1:]:
        function = snippet.ways[way]
        assert function.experimental_get_tracing_count() == 1
        concrete = function.get_concrete_function(snippet.x, snippet.y)
        compiled[way] = concrete.function_def.attr["_XlaMustCompile"].b
    assert compiled == {"tf.function": False, "XLA": True}


def test_it_waits_for_the_number(snippet):
    assert measuring.waits(snippet.milliseconds, snippet.forward)


def test_first_calls_stand_apart_and_ways_take_turns():
    # Later calls take 1, 2, ..., 100 ms eager, twice that as a graph, four times that with XLA.
    rounds = np.arange(1, 101)[:, None] * [1, 2, 4] / 1000
    names, timed, stdout = measuring.replay(
        "graphs/timing.py", [7, 8, 9, *rounds.ravel()]
    )
    assert timed == list(names["ways"].values()) * 101
    assert stdout.splitlines() == [
        "eager       first call 7000.00 ms, later 50.50 ms (middle half 25.75 to 75.25)",
        "tf.function first call 8000.00 ms, later 101.00 ms (middle half 51.50 to 150.50)",
        "XLA         first call 9000.00 ms, later 202.00 ms (middle half 103.00 to 301.00)",
    ]
