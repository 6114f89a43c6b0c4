"""The whole program against the same program in NumPy, in float64, with gradients derived by hand."""

import numpy as np
import pytest

from tests.snippets.two_layer_net.numpy_net import TOLERANCE, lines, start, train


@pytest.fixture(scope="module")
def expected() -> tuple[list[float], np.ndarray, np.ndarray]:
    """Losses and final weights."""
    return train(*start()[1:])


def test_losses(snippet, expected):
    np.testing.assert_allclose(snippet.losses, expected[0], rtol=TOLERANCE)


def test_final_weights(snippet, expected):
    np.testing.assert_allclose(snippet.w1, expected[1], atol=TOLERANCE)
    np.testing.assert_allclose(snippet.w2, expected[2], atol=TOLERANCE)


def test_prints_shapes_and_losses_with_their_updates(stdout, expected):
    assert stdout.splitlines() == [
        "x (64, 1000), y (64, 1000)",
        "w1 (1000, 100), w2 (100, 1000)",
        *lines(expected[0]),
    ]
