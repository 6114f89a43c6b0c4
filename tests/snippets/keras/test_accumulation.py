"""The losses after ten updates against NumPy in float64, for whole batches, shares by samples and the plain mean."""

import numpy as np
import pytest
import tensorflow as tf

# float32 against float64 over ten updates.
TOLERANCE = 1e-5


def train(size, by_samples):
    rng = np.random.default_rng(0)
    x = rng.standard_normal((40, 5)).astype("float32").astype(float)
    y = rng.standard_normal((40, 1)).astype("float32").astype(float)
    tf.keras.utils.set_random_seed(0)
    layers = [tf.keras.layers.Dense(8), tf.keras.layers.Dense(1)]
    model = tf.keras.Sequential([tf.keras.Input((5,)), *layers])
    w1, b1, w2, b2 = (weight.astype(float) for weight in model.get_weights())
    starts = range(0, 40, size)
    for _ in range(10):
        sums = [np.zeros_like(weight) for weight in (w1, b1, w2, b2)]
        for i in starts:
            part, target = x[i : i + size], y[i : i + size]
            z = part @ w1 + b1
            h = np.maximum(z, 0)
            error = h @ w2 + b2 - target
            d = 2 * error / error.size
            d_z = (d @ w2.T) * (z > 0)
            share = len(part) / 40 if by_samples else 1 / len(starts)
            found = part.T @ d_z, d_z.sum(axis=0), h.T @ d, d.sum(axis=0)
            sums = [s + share * g for s, g in zip(sums, found, strict=True)]
        w1, b1, w2, b2 = (
            w - 0.1 * g for w, g in zip((w1, b1, w2, b2), sums, strict=True)
        )
    return np.mean((np.maximum(x @ w1 + b1, 0) @ w2 + b2 - y) ** 2)


@pytest.mark.parametrize("by_samples", [True, False])
@pytest.mark.parametrize("size", [40, 10, 16])
def test_losses(snippet, size, by_samples):
    expected = train(size, by_samples)
    assert snippet.losses[size, by_samples] == pytest.approx(expected, rel=TOLERANCE)


def test_only_unequal_parts_need_their_shares():
    whole = train(40, True)
    assert train(10, False) == pytest.approx(whole, rel=1e-12)
    assert train(16, True) == pytest.approx(whole, rel=1e-12)
    assert abs(train(16, False) - whole) > 100 * TOLERANCE


def test_prints(stdout):
    assert stdout.splitlines() == [
        f"parts of {size}: by samples {train(size, True):.6f}, plain {train(size, False):.6f}"
        for size in (40, 10, 16)
    ]
