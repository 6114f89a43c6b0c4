"""The hand-written training loop against the same loop in NumPy, in float64, with gradients derived by hand."""

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


def test_prints_losses_with_their_updates(stdout, expected):
    assert stdout.splitlines() == lines(expected[0], (0, 1, 2, 10, 20, 30, 40, 49))
