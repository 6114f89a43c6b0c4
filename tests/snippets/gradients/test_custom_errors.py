"""Both messages, and the cure against the derivatives of a w: w and a, times what comes from above."""

import tensorflow as tf


def test_the_cure_has_both_gradients(snippet):
    assert [float(gradient) for gradient in snippet.cured] == [5, 3]
    with tf.GradientTape() as tape:
        tape.watch(snippet.b)
        y = 7 * snippet.scaled_by_variable(snippet.b)
    gradients = tape.gradient(y, [snippet.b, snippet.w])
    assert float(y) == 7 * 4 * 5
    assert [float(gradient) for gradient in gradients] == [7 * 5, 7 * 4]


def test_prints_the_messages(stdout):
    assert stdout.splitlines() == [
        "ValueError: custom_gradient function expected to return 2 gradients, but returned 1 instead.",
        (
            "TypeError: @tf.custom_gradient grad_fn must accept keyword argument 'variables', since function uses "
            "variables: [<tf.Variable 'Variable:0' shape=() dtype=float32, numpy=5.0>]"
        ),
        "by a and by w: 5.0 3.0",
    ]
