"""The rules of optimizers as weighted sums over all gradients so far, where the programs keep running means."""

from collections.abc import Callable

import numpy as np


def keras_float(number: float) -> float:
    """A number as Keras keeps it, in float32."""
    return float(np.float32(number))


def weighted(gradients: list[np.ndarray], factor: float) -> np.ndarray:
    """The sum of the gradients, the last one with the weight 1, the one before with `factor`, and so on."""
    weights = factor ** np.arange(len(gradients))[::-1]
    return np.tensordot(weights, np.array(gradients), 1)


def sgd(gradients: list[np.ndarray]) -> np.ndarray:
    return gradients[-1]


def momentum(gradients: list[np.ndarray], mu: float = 0.9) -> np.ndarray:
    return weighted(gradients, keras_float(mu))


def nesterov(gradients: list[np.ndarray], mu: float = 0.9) -> np.ndarray:
    return keras_float(mu) * momentum(gradients, mu) + gradients[-1]


def rmsprop(gradients: list[np.ndarray]) -> np.ndarray:
    mean = 0.1 * weighted([g**2 for g in gradients], 0.9)
    return gradients[-1] / np.sqrt(mean + 1e-7)


def adam(gradients: list[np.ndarray]) -> np.ndarray:
    updates = len(gradients)
    mean = 0.1 * weighted(gradients, 0.9) / (1 - keras_float(0.9) ** updates)
    square = 0.001 * weighted([g**2 for g in gradients], 0.999)
    correction = 1 - keras_float(0.999) ** updates
    # Keras adds epsilon to the root before it corrects the root.
    return mean * np.sqrt(correction) / (np.sqrt(square) + 1e-7)


def descend(
    rule: Callable[[list[np.ndarray]], np.ndarray],
    rate: float,
    gradient: Callable[[np.ndarray], np.ndarray],
    start: np.ndarray,
    updates: int,
    decay: float = 0.0,
) -> np.ndarray:
    """The weights before the first update and after each."""
    w, gradients, path = np.array(start, float), [], [np.array(start, float)]
    for _ in range(updates):
        gradients.append(gradient(w))
        w = w * (1 - keras_float(rate) * decay) - keras_float(rate) * rule(gradients)
        path.append(w)
    return np.array(path)
