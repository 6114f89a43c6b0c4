"""Six models in three ways against NumPy in float64, and a clock of our own.

No time is checked.
"""

import re
import statistics

import numpy as np
import pytest
import tensorflow as tf

from tests.snippets.graphs import measuring

# float32 against float64, relative to the largest value. The largest difference seen
# is 8e-7, after two products of 768 terms each.
TOLERANCE = 1e-5

MODELS = [
    "Keras net",
    "100 tiny operations",
    "large matmuls",
    "elementwise chain",
    "loop, range",
    "loop, tf.range",
]
WAYS = ["eager", "tf.function", "XLA"]


def keras_net(x, y):
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


@pytest.fixture(scope="module")
def expected():
    rng = np.random.default_rng(0)

    def random(*shape):
        return rng.standard_normal(shape).astype(np.float32).astype(np.float64)

    w_state, w_input = 0.2 * random(32, 32), random(8, 32)
    sequence, v = random(25, 16, 8), random(1_048_576)
    a, b, c = (random(768, 768) for _ in range(3))
    keras = keras_net(random(64, 1000), random(64, 1000))
    tiny = random(10)
    for _ in range(50):
        tiny = np.tanh(tiny) + 1
    chain = np.max(np.abs(v**2 - 2 * v + 1))
    state = np.zeros((16, 32))
    for inputs in sequence:
        state = np.tanh(state @ w_state + inputs @ w_input)
    return dict(zip(MODELS, (keras, tiny, a @ b @ c, chain, state, state), strict=True))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("model", MODELS)
def test_results(snippet, expected, model, way):
    result = snippet.models[model][way]()
    np.testing.assert_allclose(
        result, expected[model], atol=TOLERANCE * np.max(np.abs(expected[model]))
    )


def test_three_ways_are_eager_graph_and_compiled_graph(snippet):
    def where(x):
        return tf.constant(0 if tf.executing_eagerly() else 1) + x

    ways = snippet.three_ways(where, tf.constant(10))
    assert {name: int(way()) for name, way in ways.items()} == {
        "eager": 10,
        "tf.function": 11,
        "XLA": 11,
    }
    # Text cannot be compiled by XLA.
    ways = snippet.three_ways(tf.strings.upper, tf.constant("a"))
    assert ways["eager"]() == ways["tf.function"]() == b"A"
    with pytest.raises(tf.errors.InvalidArgumentError, match="unsupported operations"):
        ways["XLA"]()


def test_range_unrolls_and_tf_range_does_not(snippet):
    def types(function):
        concrete = tf.function(function).get_concrete_function(
            tf.TensorSpec((25, 16, 8))
        )
        return [operation.type for operation in concrete.graph.get_operations()]

    unrolled, loop = types(snippet.python_loop), types(snippet.graph_loop)
    assert unrolled.count("MatMul") == 2 * 25
    assert not {"While", "StatelessWhile"} & set(unrolled)
    assert loop.count("MatMul") == 0
    # What tf.while_loop puts into a graph.
    assert loop.count("While") + loop.count("StatelessWhile") == 1


def test_tiny_operations_are_a_hundred(snippet):
    # The result does not tell: it has come to rest long before the last one.
    function = tf.function(snippet.many_tiny_operations)
    graph = function.get_concrete_function(tf.TensorSpec((10,))).graph
    types = [operation.type for operation in graph.get_operations()]
    assert types.count("Tanh") == types.count("AddV2") == 50


def test_measure_keeps_the_first_call_apart_and_takes_turns(snippet):
    measuring.check_order_and_arithmetic(snippet.measure)


def test_measure_by_default_takes_21_samples_of_one_call(snippet):
    measuring.check_defaults(snippet.measure, calls=1 + 2 + 21)


def test_prints_the_medians(snippet, stdout):
    header, *rows = stdout.splitlines()
    assert re.split(" {2,}", header) == [
        "median of 21 samples",
        "eager",
        "tf.function",
        "XLA",
    ]
    for row, model in zip(rows, MODELS, strict=True):
        shown = re.fullmatch(model + r" +(\d+\.\d\d) ms" * 3, row)
        medians = [1000 * statistics.median(snippet.later[model][way]) for way in WAYS]
        # Two decimals are printed.
        assert [float(text) for text in shown.groups()] == pytest.approx(
            medians, abs=0.00501
        )
    assert len({len(line) for line in (header, *rows)}) == 1
    assert {
        model: list(first) for model, first in snippet.first.items()
    } == dict.fromkeys(MODELS, WAYS)
