"""The classifier of points in NumPy, in float64: data, cross-entropy and accuracy by their formulas."""

import numpy as np

# float32 against float64 over a sum of 32 hidden units, for losses near 0.1.
TOLERANCE = 1e-4


def points(count: int) -> tuple[np.ndarray, np.ndarray]:
    """Points of the square, and whether they lie in the circle of radius 0.8."""
    x = np.random.default_rng(0).uniform(-1, 1, (count, 2)).astype(np.float32)
    return x, (x[:, 0] ** 2 + x[:, 1] ** 2 < 0.64).astype(int)


def logits(weights: list[np.ndarray], x: np.ndarray) -> np.ndarray:
    """The output of a net with one hidden layer of ReLU."""
    w1, b1, w2, b2 = (weight.astype(np.float64) for weight in weights)
    return np.maximum(x @ w1 + b1, 0) @ w2 + b2


def cross_entropy(weights: list[np.ndarray], x: np.ndarray, y: np.ndarray) -> float:
    """The mean of -log of the true class's probability, by the definition of softmax."""
    powers = np.exp(logits(weights, x))
    probabilities = powers[np.arange(len(y)), y] / powers.sum(axis=1)
    return float(-np.log(probabilities).mean())


def accuracy(weights: list[np.ndarray], x: np.ndarray, y: np.ndarray) -> float:
    """The share of points whose larger logit is that of their class."""
    first, second = logits(weights, x).T
    return float(np.mean((second > first) == (y == 1)))
