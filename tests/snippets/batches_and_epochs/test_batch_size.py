"""Gradients and updates of a linear model against the closed form of its gradient, in NumPy, in float64."""

import numpy as np
import pytest

# float32 against float64 for sums of ten terms; the largest difference seen is 2e-8.
TOLERANCE = 1e-6


@pytest.fixture(scope="module")
def data() -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(0)
    return rng.standard_normal((10, 3)), rng.standard_normal(10)


def gradient(x: np.ndarray, y: np.ndarray, w: np.ndarray) -> np.ndarray:
    return 2 * x.T @ (x @ w - y) / len(y)


@pytest.fixture(scope="module")
def expected(data) -> dict[str, np.ndarray]:
    """The gradients at w = 0: the whole, and the mean of the batches' gradients when each counts the same."""
    x, y = data
    zero = np.zeros(3)
    whole = gradient(x, y, zero)
    batches = [gradient(x[i : i + 3], y[i : i + 3], zero) for i in (0, 3, 6, 9)]
    return {
        "all samples at once": whole,
        "mean over single samples": whole,
        "mean over batches, by size": whole,
        "mean over batches, unweighted": sum(batches) / 4,
    }


def test_last_batch_is_smaller(snippet):
    assert snippet.sizes == [3, 3, 3, 1]


def test_gradients(snippet, expected):
    assert list(snippet.gradients) == list(expected)
    for name, values in expected.items():
        np.testing.assert_allclose(
            snippet.gradients[name], values, atol=TOLERANCE, err_msg=name
        )


def test_unweighted_mean_is_another_gradient(expected):
    whole, unweighted = (
        expected["all samples at once"],
        expected["mean over batches, unweighted"],
    )
    assert np.linalg.norm(unweighted - whole) > 0.1 * np.linalg.norm(whole)


def test_each_batch_makes_one_update(snippet, data):
    x, y = data
    w = np.zeros(3)
    for i in (0, 3, 6, 9):
        w = w - 0.1 * gradient(x[i : i + 3], y[i : i + 3], w)
    np.testing.assert_allclose(snippet.w, w, atol=TOLERANCE)
    assert snippet.updates == 4


def test_prints_sizes_gradients_and_updates(stdout, expected):
    rows = [
        f"{name:30} " + " ".join(f"{value:8.4f}" for value in values)
        for name, values in expected.items()
    ]
    first, last = (
        "sizes of the batches: 3 3 3 1",
        "updates after one pass over the data: 4",
    )
    assert stdout.splitlines() == [first, *rows, last]
