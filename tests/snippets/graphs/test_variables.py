"""When variables may be created, and the updates against SGD with momentum by hand."""

import numpy as np

RATE, MOMENTUM = 0.1, 0.9
# A few float32 operations on numbers near 1.
TOLERANCE = 1e-6


def test_a_guard_creates_one_variable_in_two_traces(snippet):
    assert snippet.results == [6.0, 6.0]
    assert snippet.traces == 2


def test_the_graph_gives_the_second_variable_the_momentum_of_the_first(snippet):
    step = RATE * 1.0
    carried = RATE * (MOMENTUM * 1.0 + 1.0)
    np.testing.assert_allclose(
        snippet.moved["eager"], [1 - step, 1 - step], rtol=TOLERANCE
    )
    np.testing.assert_allclose(
        snippet.moved["graph"], [1 - step, 1 - carried], rtol=TOLERANCE
    )


def test_prints(stdout):
    assert stdout.splitlines() == [
        "results [6.0, 6.0], traces 2",
        "without bias: 3.0",
        "with bias: Creating variables on a non-first call to a function decorated with tf.function.",
        f"w after the first optimizer: {1 - RATE:.2f}",
        "second optimizer: ValueError: tf.function only supports singleton tf.Variables created on the first call",
        f"w after one that was built before: {1 - 2 * RATE:.2f}",
        "eager: w 0.90, u 0.90",
        "graph: w 0.90, u 0.81",
        "in one call: w 0.90, u 0.90",
    ]
