"""What build leaves behind in both classes, and that both compute after a call."""

import tensorflow as tf


def test_weights_and_warnings(snippet):
    assert len(snippet.models["with build"].weights) == 4
    assert snippet.messages["with build"] == []
    (warning,) = snippet.messages["without build"]
    assert "does not have a `build()` method implemented" in warning


def test_build_makes_the_weights_that_a_call_makes(snippet):
    built, called = snippet.BuiltNet(), snippet.Net()
    built.build((None, 3))
    called(tf.ones((1, 3)))
    shapes = [tuple(weight.shape) for weight in called.weights]
    assert [tuple(weight.shape) for weight in built.weights] == shapes
    assert shapes == [(3, 8), (8,), (8, 2), (2,)]
    assert built(tf.ones((5, 3))).shape == (5, 2)


def test_prints(stdout):
    assert stdout.splitlines() == [
        "without build: built True, weights 0",
        "  UserWarning: ... the layer does not have a `build()` method implemented ...",
        "with build: built True, weights 4",
    ]
