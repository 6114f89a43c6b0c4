"""Training by a traced step against the same training in NumPy, in float64."""

import numpy as np

from tests.snippets.two_layer_net.numpy_net import TOLERANCE, lines, start, train


def test_losses_and_final_weights(snippet, stdout):
    losses, w1, w2 = train(*start()[1:])
    np.testing.assert_allclose(snippet.losses, losses, rtol=TOLERANCE)
    np.testing.assert_allclose(snippet.w1, w1, atol=TOLERANCE)
    np.testing.assert_allclose(snippet.w2, w2, atol=TOLERANCE)
    assert stdout.splitlines() == [*lines(losses), "graphs traced: 1"]
