"""The trained layer against the closed form of gradient descent on its two factors."""

import numpy as np
import tensorflow as tf


def test_the_factors_after_twenty_updates(snippet):
    # The mean over 8 entries of (f x - t x)^2 with x = 1 or -1: half of (f - t)^2 for each of the two factors, so an
    # update at rate 0.5 takes half of the distance away.
    targets = np.array([3.0, -2.0])
    expected = targets + (1 - targets) * 0.5**20
    # float32 of numbers of size 3.
    np.testing.assert_allclose(snippet.layer.factor.numpy(), expected, rtol=1e-6)
    assert int(snippet.model.optimizer.iterations) == 20


def test_the_shift_is_used_and_never_trained(snippet):
    np.testing.assert_array_equal(snippet.layer.shift.numpy(), [0, 0])
    layer = snippet.Scale()
    layer.build((None, 2))
    layer.shift.assign([1.0, 10.0])
    np.testing.assert_array_equal(layer(tf.ones((1, 2))), [[2.0, 11.0]])
    assert [weight is layer.factor for weight in layer.trainable_weights] == [True]


def test_prints(stdout):
    assert stdout.splitlines() == [
        "weights before the first input: 0",
        "then: 1 trainable, 1 not trainable",
        "factor [ 3. -2.], shift [0. 0.]",
    ]
