"""Held-out losses of each batch size and number of epochs against NumPy, in float64, each pair trained on its own."""

import numpy as np
import pytest

SIZES = (8, 16, 32, 64)
EPOCHS = (5, 10, 20, 40)

# float32 against float64 over up to 640 updates: the largest relative difference seen is 2e-7.
TOLERANCE = 1e-5


def held_out_loss(batch_size: int, epochs: int) -> float:
    rng = np.random.default_rng(0)
    samples = rng.standard_normal((1128, 8))
    teacher1, teacher2 = (
        rng.standard_normal((8, 32)) / np.sqrt(8),
        rng.standard_normal((32, 1)) / 4,
    )
    targets = np.maximum(samples @ teacher1, 0) @ teacher2 + rng.standard_normal(
        (1128, 1)
    )
    w1, w2 = (
        rng.standard_normal((8, 32)) / np.sqrt(8),
        rng.standard_normal((32, 1)) / np.sqrt(32),
    )
    rng = np.random.default_rng(1)
    for _ in range(epochs):
        for batch in np.split(rng.permutation(128), 128 // batch_size):
            z = samples[batch] @ w1
            h = np.maximum(z, 0)
            d_y_pred = 2 * (h @ w2 - targets[batch]) / batch_size
            d_z = (d_y_pred @ w2.T) * (z > 0)
            w1, w2 = w1 - 0.05 * samples[batch].T @ d_z, w2 - 0.05 * h.T @ d_y_pred
    return np.mean((np.maximum(samples[128:] @ w1, 0) @ w2 - targets[128:]) ** 2)


@pytest.fixture(scope="module")
def expected() -> dict[tuple[int, int], float]:
    return {
        (size, epochs): held_out_loss(size, epochs)
        for size in SIZES
        for epochs in EPOCHS
    }


def test_held_out_losses(snippet, expected):
    assert list(snippet.held_out_losses) == list(expected)
    for pair, loss in expected.items():
        np.testing.assert_allclose(
            snippet.held_out_losses[pair], loss, rtol=TOLERANCE, err_msg=str(pair)
        )


def test_noise_cannot_be_learnt(snippet):
    # The noise has variance 1; over 1000 samples its mean square has standard deviation 0.045.
    assert min(snippet.held_out_losses.values()) > 1 - 3 * 0.045


def test_prints_the_table(stdout, expected):
    rows = [
        f"batch size {size:2} "
        + " ".join(f"{expected[size, epochs]:11.4f}" for epochs in EPOCHS)
        for size in SIZES
    ]
    head = "held-out loss    5 epochs   10 epochs   20 epochs   40 epochs"
    assert stdout.splitlines() == [head, *rows]
