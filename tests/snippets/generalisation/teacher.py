"""NumPy in float64 for the tests of this folder: the samples of the teacher, a net of one hidden layer, and Adam."""

import numpy as np


def teacher(rng, features: int = 10):
    """The weights that the generator of a program draws first."""
    first = rng.standard_normal((features, 4))
    return first / np.sqrt(features), rng.standard_normal((4, 1)) / 2


def samples(rng, weights, *shape: int):
    """Inputs, and targets with the noise 0.3, as the generator of a program draws them next."""
    x = rng.standard_normal((*shape, len(weights[0])))
    noise = 0.3 * rng.standard_normal((*shape, 1))
    return x, np.maximum(x @ weights[0], 0) @ weights[1] + noise


def predict(x, weights, mask=1.0):
    w1, b1, w2, b2 = weights
    return np.maximum(x @ w1 + b1, 0) * mask @ w2 + b2


def error(x, y, weights) -> float:
    return float(np.mean((predict(x, weights) - y) ** 2))


def gradients(x, y, weights, mask=1.0):
    """Of the mean squared error, by the chain rule."""
    w1, b1, w2, b2 = weights
    z = x @ w1 + b1
    h = np.maximum(z, 0) * mask
    out = 2 * (h @ w2 + b2 - y) / len(x)
    hidden = out @ w2.T * mask * (z > 0)
    return [x.T @ hidden, hidden.sum(0), h.T @ out, out.sum(0)]


class Adam:
    """In the form with epsilon hat of Kingma and Ba, section 2, with the constants that Keras has by default."""

    def __init__(self, rate: float) -> None:
        self.rate, self.step, self.m, self.v = rate, 0, None, None

    def update(self, weights, gradients):
        self.step += 1
        self.m = self.m or [0.0] * len(weights)
        self.v = self.v or [0.0] * len(weights)
        self.m = [0.9 * m + 0.1 * g for m, g in zip(self.m, gradients, strict=True)]
        self.v = [0.999 * v + 0.001 * g * g for v, g in zip(self.v, gradients, strict=True)]  # fmt: skip
        rate = self.rate * np.sqrt(1 - 0.999**self.step) / (1 - 0.9**self.step)
        return [
            w - rate * m / (np.sqrt(v) + 1e-7)
            for w, m, v in zip(weights, self.m, self.v, strict=True)
        ]
