"""Each cure squares an error of 0.5 and leaves an error of 3, as the `if` does eagerly."""

import tensorflow as tf

FAR = {0.5: 0.5**2, 3.0: 3.0}


def test_each_cure(snippet):
    # These floats are exact in float32.
    for losses in (snippet.where, snippet.cond, snippet.converted):
        assert losses == list(FAR.values())


def test_eager_if_is_the_same(snippet):
    x = tf.constant([[1.0], [2.0]])
    for loss in (snippet.by_where, snippet.by_cond, snippet.by_if):
        assert [float(loss(x, x + far)) for far in FAR] == list(FAR.values())
        assert float(loss(x, x - 1.0)) == 1.0


def test_prints(stdout):
    assert stdout.splitlines() == [
        "tf.where: [0.25, 3.0]",
        "tf.cond: [0.25, 3.0]",
        "tf.function: [0.25, 3.0]",
        "by_where: fits in a graph",
        "by_cond: fits in a graph",
        "by_if: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed",
    ]
