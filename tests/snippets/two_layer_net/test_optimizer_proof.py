"""Both kinds of update against the training loop in NumPy, in float64, and against each other to the last bit."""

import numpy as np

from tests.snippets.two_layer_net.numpy_net import TOLERANCE, start, train


def test_final_weights(snippet):
    _, *weights = train(*start()[1:])
    for pair, expected in zip(snippet.pairs, weights, strict=True):
        for weight in pair:
            np.testing.assert_allclose(weight, expected, atol=TOLERANCE)


def test_both_are_equal_to_the_last_bit(snippet, stdout):
    # No tolerance: both do the same float32 operations in the same order, in the same process.
    for by_hand, by_optimizer in snippet.pairs:
        np.testing.assert_array_equal(by_hand, by_optimizer)
    assert stdout.splitlines() == [
        f"{name}: 100000 of 100000 entries equal" for name in ("w1", "w2")
    ]


def test_the_optimizer_made_every_update(snippet):
    assert int(snippet.optimizer.iterations) == 50
