"""Ten updates of one of two weights against the closed form: w1 shrinks by 1 - 2 * 0.1 in each, w2 stays."""

import numpy as np

# Ten products in float32, each off by at most 2**-24.
TOLERANCE = 1e-6


def test_only_one_weight_is_trained(snippet):
    w1 = 3.0 * 0.8 ** np.arange(11)
    np.testing.assert_allclose(snippet.losses, w1[:10] ** 2 + 9, rtol=TOLERANCE)
    np.testing.assert_allclose(snippet.w1.numpy(), w1[10], rtol=TOLERANCE)
    assert float(snippet.w2) == 3.0
    assert snippet.missing == ["w2:0"]


def test_prints_the_error_and_the_warning(stdout):
    assert stdout.splitlines() == [
        "ValueError: No gradients provided for any variable.",
        "UserWarning: Gradients do not exist for variables ['w2:0'] when minimizing the loss",
        f"loss: {18:.4f} at first, {9 + 9 * 0.8**18:.4f} after 9 updates",
        f"w1: {3 * 0.8**10:.4f}, w2: 3.0000",
        "without a gradient: ['w2:0']",
    ]
