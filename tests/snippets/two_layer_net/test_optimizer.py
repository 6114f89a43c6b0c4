"""Both kinds of update against the training loop in NumPy, in float64, and against each other to the last bit."""

import numpy as np
import pytest

from tests.snippets.two_layer_net.numpy_net import TOLERANCE, start, train


@pytest.fixture(scope="module")
def expected() -> tuple[list[float], np.ndarray, np.ndarray]:
    """Losses and final weights."""
    return train(*start()[1:])


@pytest.mark.parametrize("kind", ["hand", "optimizer"])
def test_losses_and_final_weights(snippet, expected, kind):
    np.testing.assert_allclose(
        getattr(snippet, f"{kind}_losses"), expected[0], rtol=TOLERANCE
    )
    for weight, array in zip(
        getattr(snippet, f"{kind}_weights"), expected[1:], strict=True
    ):
        np.testing.assert_allclose(weight, array, atol=TOLERANCE)


def test_both_are_equal_to_the_last_bit(snippet):
    # No tolerance: both do the same float32 operations in the same order, in the same process.
    assert snippet.hand_losses == snippet.optimizer_losses
    for by_hand, by_optimizer in zip(
        snippet.hand_weights, snippet.optimizer_weights, strict=True
    ):
        np.testing.assert_array_equal(by_hand, by_optimizer)


def test_the_optimizer_made_one_update_a_step(snippet):
    assert int(snippet.optimizer.iterations) == 50


def test_prints_counts_and_methods(stdout, expected):
    assert stdout.splitlines() == [
        f"loss {expected[0][0]:.4f} to {expected[0][-1]:.4f}",
        "50 of 50 losses equal",
        "w1: 100000 of 100000 entries equal",
        "w2: 100000 of 100000 entries equal",
        "SGD has apply_gradients: True",
        "SGD has compute_gradients: False",
        "SGD has minimize: False",
    ]
