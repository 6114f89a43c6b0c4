"""BatchNormalization, free and frozen, against its formula in NumPy."""

import numpy as np

X = np.array([[1.0, 10.0], [3.0, 30.0]])
MEAN, VARIANCE = 0.5 * X.mean(axis=0), 0.5 * 1 + 0.5 * X.var(axis=0)
# float32, and an epsilon of 1e-6 beside variances of 1 and more.
TOLERANCE = 1e-5


def test_free_in_training_uses_the_batch(snippet):
    expected = (X - X.mean(axis=0)) / X.std(axis=0)
    np.testing.assert_allclose(snippet.outputs["free", True], expected, atol=TOLERANCE)


def test_free_afterwards_uses_the_moving_averages(snippet):
    expected = (X - MEAN) / np.sqrt(VARIANCE)
    np.testing.assert_allclose(snippet.outputs["free", False], expected, atol=TOLERANCE)
    np.testing.assert_allclose(snippet.free.moving_mean, MEAN, rtol=1e-6)
    np.testing.assert_allclose(snippet.free.moving_variance, VARIANCE, rtol=1e-6)


def test_frozen_in_training_uses_the_averages_and_keeps_them(snippet):
    np.testing.assert_allclose(snippet.outputs["frozen", True], X, rtol=TOLERANCE)
    assert not snippet.frozen.moving_mean.numpy().any()
    assert (snippet.frozen.moving_variance.numpy() == 1).all()


def test_frozen_dropout_drops(snippet):
    assert set(snippet.dropped) == {0.0, 2.0}


def test_prints(snippet, stdout):
    assert stdout.splitlines() == [
        "free, training=True",
        "  output [-1. -1.] [1. 1.]",
        "  moving mean [ 1. 10.], moving variance [ 1.  50.5]",
        "free, training=False",
        "  output [0. 0.] [2.    2.814]",
        "  moving mean [ 1. 10.], moving variance [ 1.  50.5]",
        "frozen, training=True",
        "  output [ 1. 10.] [ 3. 30.]",
        "  moving mean [0. 0.], moving variance [1. 1.]",
        f"frozen dropout, training=True: {snippet.dropped}",
    ]
