"""Updates of w by the gradient of w⁴ against the same recurrence in NumPy's float32."""

import numpy as np


def test_losses_overflow_as_in_numpy(snippet, stdout):
    w, losses = np.float32(1), []
    with np.errstate(over="ignore", invalid="ignore"):
        for _ in range(7):
            losses.append(w * w * w * w)
            w = w - 4 * w * w * w
    np.testing.assert_allclose(snippet.losses, losses, rtol=1e-5)
    assert [np.isinf(loss) for loss in losses] == [False] * 4 + [True] * 2 + [False]
    assert np.isnan(losses[6])
    assert stdout.splitlines()[-1].split() == ["6", "nan", "nan", "nan"]
