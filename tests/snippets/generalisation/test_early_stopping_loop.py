"""The loop, its end and what it restores against NumPy."""

import numpy as np


def expected():
    rng = np.random.default_rng(0)
    x, new_x = rng.standard_normal((2, 30, 20))
    teacher = rng.standard_normal((20, 1)) / np.sqrt(20)
    y = x @ teacher + rng.standard_normal((30, 1))
    new_y = new_x @ teacher + rng.standard_normal((30, 1))
    w, losses = np.zeros((20, 1)), []
    while len(losses) < 200:
        w = w - 0.01 * 2 * x.T @ (x @ w - y) / 30
        losses.append(np.mean((new_x @ w - new_y) ** 2))
        if len(losses) - 1 - int(np.argmin(losses)) >= 20:
            break
    return losses


def test_the_loop_stops_after_the_patience(snippet):
    # float64 on both sides.
    np.testing.assert_allclose(snippet.losses, expected(), rtol=1e-9)
    assert len(snippet.losses) < 200


def test_only_copies_restore_the_best_weights(snippet):
    losses = expected()
    np.testing.assert_allclose(snippet.restored["references"], losses[-1], rtol=1e-9)
    np.testing.assert_allclose(snippet.restored["copies"], min(losses), rtol=1e-9)


def test_prints(stdout):
    losses = expected()
    assert stdout.splitlines() == [
        f"{len(losses)} epochs, lowest validation loss {min(losses):.4f}",
        f"restored from references: {losses[-1]:.4f}",
        f"restored from copies: {min(losses):.4f}",
    ]
