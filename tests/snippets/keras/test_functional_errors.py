"""Each mistake ends in the error that is shown, and its cure works."""

import numpy as np
import pytest
import tensorflow as tf

SHOWN = {
    "model(x, True)": "ValueError: Only input tensors may be passed as positional arguments.",
    "two_inputs([x, x], True)": "TypeError: Functional.call() got multiple values for argument 'training'",
    "model([[1.0, 2.0, 3.0]])": "should be passed as a keyword argument: 1.0 (of type <class 'float'>)",
    "predict": "ValueError: Unrecognized data type: x=[[1.0, 2.0, 3.0]] (of type <class 'list'>)",
    "model(tf.ones((4, 5)))": "expected axis -1 of input shape to have value 3, but received input with shape (4, 5)",
    "model(x[0])": "Expected shape (None, 3), but input has incompatible shape (3,)",
    "two_inputs(x)": "expects 2 named input(s) with keys ['size', 'place'], but it received 1 input tensors.",
    "tf.square(size)": "ValueError: A KerasTensor cannot be used as input to a TensorFlow function.",
    "tf.keras.Model(size, both)": "ValueError: Output with path `` is not connected to `inputs`",
}


@pytest.fixture(scope="module")
def causes(stdout) -> dict[str, str]:
    found: dict[str, str] = {}
    name = ""
    for line in stdout.splitlines():
        if line.startswith("  "):
            found[name] = f"{found[name]} {line.strip()}".strip()
        else:
            name = line
            found[name] = ""
    return found


def test_each_error(causes):
    assert list(causes) == list(SHOWN)
    for name, words in SHOWN.items():
        assert words in causes[name]


def test_no_colours_and_no_list_of_arguments(stdout):
    assert "\x1b" not in stdout
    assert "Arguments received" not in stdout


def test_the_cures(snippet):
    model, x = snippet.model, snippet.x
    assert model(x, training=True).shape == (4, 2)
    assert model(tf.constant([[1.0, 2.0, 3.0]])).shape == (1, 2)
    assert model(x[:1]).shape == model(x[0][tf.newaxis]).shape == (1, 2)
    assert model.predict(np.ones((1, 3)), verbose=0).shape == (1, 2)
    both = snippet.two_inputs([x, 2 * x])
    np.testing.assert_array_equal(both, np.full((4, 3), 3.0))
    np.testing.assert_array_equal(snippet.two_inputs({"size": x, "place": 2 * x}), both)
    squared = tf.keras.Model(snippet.size, tf.keras.ops.square(snippet.size))
    np.testing.assert_array_equal(squared(2 * x), np.full((4, 3), 4.0))
