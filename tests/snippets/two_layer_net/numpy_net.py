"""The two-layer net in NumPy, in float64, with gradients derived by hand: what the snippets are compared with."""

import numpy as np

# float32 against float64: the largest relative difference seen over 50 updates is 2e-7.
TOLERANCE = 1e-5

SHOWN = (0, 10, 20, 30, 40, 49)
"""The numbers of updates whose losses most snippets print."""


def start() -> tuple[np.random.Generator, *tuple[np.ndarray, ...]]:
    """Return the generator, then x, y, w1, w2 as the snippets draw them from it."""
    rng = np.random.default_rng(0)
    x, y = rng.standard_normal((64, 1000)), rng.standard_normal((64, 1000))
    limit = np.sqrt(6 / 1100)
    w1 = rng.uniform(-limit, limit, (1000, 100))
    w2 = rng.uniform(-limit, limit, (100, 1000))
    return rng, x, y, w1, w2


def gradients(x, y, w1, w2, divisor=None) -> tuple[float, np.ndarray, np.ndarray]:
    """Return the sum of the squared errors over a divisor, the mean unless given, and its gradients by w1 and w2."""
    z = x @ w1
    h = np.maximum(z, 0)
    error = h @ w2 - y
    divisor = divisor or error.size
    d_y_pred = 2 * error / divisor
    d_z = (d_y_pred @ w2.T) * (z > 0)
    return np.sum(error**2) / divisor, x.T @ d_z, h.T @ d_y_pred


def train(
    x, y, w1, w2, rate=3.0, *, steps=50, divisor=None
) -> tuple[list[float], np.ndarray, np.ndarray]:
    """Return the losses, each before its update, and the final weights."""
    losses = []
    for _ in range(steps):
        loss, gradient1, gradient2 = gradients(x, y, w1, w2, divisor)
        losses.append(loss)
        w1, w2 = w1 - rate * gradient1, w2 - rate * gradient2
    return losses, w1, w2


def lines(losses, shown=SHOWN) -> list[str]:
    """Word the losses as the snippets print them."""
    return [f"loss after {k:2} updates: {losses[k]:.4f}" for k in shown]
