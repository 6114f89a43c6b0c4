"""The measuring function under a clock of our own, the model against NumPy in float64.

No time is checked.
"""

import re
import statistics

import numpy as np
import pytest
import tensorflow as tf

from tests.snippets.graphs import measuring

# float32 against float64, a mean of 64,000: the relative difference seen is 7e-8.
TOLERANCE = 1e-5


WAYS = ["eager", "tf.function", "XLA"]


@pytest.fixture(scope="module")
def loss():
    rng = np.random.default_rng(0)
    x, y = rng.standard_normal((64, 1000)), rng.standard_normal((64, 1000))
    tf.keras.utils.set_random_seed(0)
    model = tf.keras.Sequential(
        [
            tf.keras.Input((1000,)),
            tf.keras.layers.Dense(100),
            tf.keras.layers.Dense(1000),
        ]
    )
    w1, b1, w2, b2 = (weight.astype(np.float64) for weight in model.get_weights())
    return np.mean((np.maximum(x @ w1 + b1, 0) @ w2 + b2 - y) ** 2)


def test_measure_keeps_the_first_call_apart_and_takes_turns(snippet):
    measuring.check_order_and_arithmetic(snippet.measure)


def test_measure_by_default_takes_thirty_samples_of_five_calls(snippet):
    measuring.check_defaults(snippet.measure, calls=1 + 3 + 30 * 5)


def test_all_functions_give_the_same_loss(snippet, loss):
    assert [function() for function in snippet.functions.values()] == pytest.approx(
        [loss, loss, loss], rel=TOLERANCE
    )


def test_one_is_eager_and_the_others_are_graphs(snippet):
    assert list(snippet.functions) == WAYS
    assert snippet.static.experimental_get_tracing_count() == 1
    assert snippet.compiled.experimental_get_tracing_count() == 1
    ran = []
    layer = snippet.model.layers[0]
    call = layer.call
    layer.call = lambda *arguments: ran.append(arguments) or call(*arguments)
    try:
        snippet.functions["tf.function"]()
        snippet.functions["XLA"]()
        assert not ran
        snippet.functions["eager"]()
        assert ran
    finally:
        layer.call = call


@pytest.mark.parametrize(
    ("way", "name", "compiles"),
    [("tf.function", "static", False), ("XLA", "compiled", True)],
)
def test_only_one_graph_is_compiled(snippet, monkeypatch, way, name, compiles):
    function = getattr(snippet, name)
    graph = function.get_concrete_function(snippet.x, snippet.y)
    assert ("_XlaMustCompile" in graph.function_def.attr) is compiles
    called = []
    monkeypatch.setattr(
        snippet, name, lambda *both: called.append(both) or function(*both)
    )
    snippet.functions[way]()
    assert len(called) == 1


def test_prints_the_measured_times(snippet, stdout, loss):
    header, *rows = stdout.splitlines()
    rows, losses = rows[:3], rows[3:]
    assert " ".join(header.split()) == "first call median interquartile range samples"
    number = r" +(\d+\.\d\d) ms"
    for row, name in zip(rows, WAYS, strict=True):
        shown = re.fullmatch(f"{name}{number}{number}{number} to{number} +30", row)
        seconds = snippet.later[name]
        low, median, high = statistics.quantiles(seconds, n=4, method="inclusive")
        # Two decimals are printed.
        assert [float(text) for text in shown.groups()] == pytest.approx(
            [1000 * value for value in (snippet.first[name], median, low, high)],
            abs=0.00501,
        )
    assert len({len(line) for line in (header, *rows)}) == 1
    assert losses == [f"loss, {way}: {loss:.4f}" for way in WAYS]
