"""Two losses in both orders of their arguments, against their formulas."""

import numpy as np

Y = np.array([1.0, 0.0, 1.0])
Y_PRED = np.array([0.9, 0.2, 0.6])


def _cross_entropy(targets: np.ndarray, probabilities: np.ndarray) -> float:
    # Keras keeps probabilities 1e-7 away from 0 and 1, in float32.
    kept = np.clip(
        probabilities.astype(np.float32),
        np.float32(1e-7),
        np.float32(1) - np.float32(1e-7),
    ).astype(float)
    return -np.mean(targets * np.log(kept) + (1 - targets) * np.log(1 - kept))


def test_prints_both_orders(stdout):
    error = np.mean((Y - Y_PRED) ** 2)
    right, swapped = _cross_entropy(Y, Y_PRED), _cross_entropy(Y_PRED, Y)
    assert stdout.splitlines() == [
        "MeanSquaredError:",
        f"  (y, y_pred) {error:.4f}, swapped {error:.4f}",
        "BinaryCrossentropy:",
        f"  (y, y_pred) {right:.4f}, swapped {swapped:.4f}",
    ]
