"""`input_shape` warns once; `tf.keras.Input` gives the same weights without a warning."""

import tensorflow as tf


def test_warns_once(snippet):
    assert [warning.category for warning in snippet.caught] == [UserWarning]


def test_input_gives_the_same_shapes_and_does_not_warn(snippet):
    # A warning would be an error here, as in every test.
    layers = [
        tf.keras.layers.Dense(100, activation="relu"),
        tf.keras.layers.Dense(1000),
    ]
    model = tf.keras.Sequential([tf.keras.Input((1000,)), *layers])
    assert [weight.shape for weight in model.weights] == [
        weight.shape for weight in snippet.model.weights
    ]


def test_first_layer_is_relu(snippet):
    assert [layer.activation.__name__ for layer in snippet.model.layers] == [
        "relu",
        "linear",
    ]


def test_prints(stdout):
    warning, parameters = stdout.splitlines()
    assert (
        warning
        == "UserWarning: Do not pass an `input_shape`/`input_dim` argument to a layer."
    )
    assert parameters == f"parameters: {1000 * 100 + 100 + 100 * 1000 + 1000}"
