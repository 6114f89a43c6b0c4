"""What the three functions compute that two snippets time, by NumPy in float64."""

import numpy as np
import tensorflow as tf

CASES = ["tiny operations", "elementwise chain", "large products"]

# float32 against float64, relative to the largest value. The largest difference seen is 8e-7, after two products of
# 768 terms each.
TOLERANCE = 1e-5


def check_results(cases, of):
    """Compare what `of` makes of each function with NumPy."""
    tf.random.set_seed(0)
    tiny, vector, matrix = (
        tf.random.normal(shape).numpy().astype(np.float64)
        for shape in ((10,), (1_048_576,), (768, 768))
    )
    for _ in range(50):
        tiny = np.tanh(tiny) + 1
    expected = (
        tiny,
        np.max(np.abs(vector**2 - 2 * vector - 1)),
        matrix @ matrix @ matrix,
    )
    assert list(cases) == CASES
    for (function, x), value in zip(cases.values(), expected, strict=True):
        scale = np.max(np.abs(value))
        np.testing.assert_allclose(of(function)(x), value, atol=TOLERANCE * scale)
    # Here the largest absolute value is that of a negative number, -2 at x = 1.
    chain, _ = cases["elementwise chain"]
    assert float(of(chain)(tf.constant([0.5, 1.0, 2.0]))) == 2


def check_hundred_operations(function):
    """Count them: the result does not tell, since it has come to rest long before the last one."""
    graph = tf.function(function).get_concrete_function(tf.TensorSpec((10,))).graph
    types = [operation.type for operation in graph.get_operations()]
    assert types.count("Tanh") == types.count("AddV2") == 50
