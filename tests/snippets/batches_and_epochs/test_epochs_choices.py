"""Held-out losses of each batch size and number of epochs against NumPy, each pair trained on its own."""

import numpy as np
import pytest

SIZES = (8, 16, 32, 64)
EPOCHS = (5, 10, 20, 40)

# float64 on both sides, but the optimizer holds its rate in float32: the largest relative difference seen is 2e-8.
TOLERANCE = 1e-6


def held_out_loss(batch_size: int, epochs: int) -> float:
    rng = np.random.default_rng(0)
    x = rng.standard_normal((1064, 32))
    teacher = rng.standard_normal((32, 1)) / np.sqrt(32)
    y = x @ teacher + rng.standard_normal((1064, 1))
    w = np.zeros((32, 1))
    rng = np.random.default_rng(1)
    for _ in range(epochs):
        for batch in np.split(rng.permutation(64), 64 // batch_size):
            w = w - 0.02 * 2 * x[batch].T @ (x[batch] @ w - y[batch]) / batch_size
    return np.mean((x[64:] @ w - y[64:]) ** 2)


@pytest.fixture(scope="module")
def expected() -> dict[tuple[int, int], float]:
    return {
        (size, epochs): held_out_loss(size, epochs)
        for size in SIZES
        for epochs in EPOCHS
    }


def test_held_out_losses(snippet, expected):
    assert list(snippet.losses) == list(expected)
    for pair, loss in expected.items():
        np.testing.assert_allclose(
            snippet.losses[pair], loss, rtol=TOLERANCE, err_msg=str(pair)
        )


def test_noise_cannot_be_learnt(snippet):
    # The noise has variance 1; over 1000 samples its mean square has standard deviation 0.045.
    assert min(snippet.losses.values()) > 1 - 3 * 0.045


def test_prints_the_table(stdout, expected):
    rows = [
        f"batch size {size:2} "
        + " ".join(f"{expected[size, epochs]:11.4f}" for epochs in EPOCHS)
        for size in SIZES
    ]
    head = "held-out loss    5 epochs   10 epochs   20 epochs   40 epochs"
    assert stdout.splitlines() == [head, *rows]
