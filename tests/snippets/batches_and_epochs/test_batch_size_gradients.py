"""Gradients of a linear model, and their means, against the closed form in NumPy, in float64."""

import numpy as np
import pytest

# float32 against float64 for sums of ten terms; the largest difference seen is 2e-8.
TOLERANCE = 1e-6


@pytest.fixture(scope="module")
def data() -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(0)
    return rng.standard_normal((10, 3)), rng.standard_normal((10, 1))


def gradient(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """The gradient of the mean squared error where all weights are 0."""
    return (2 * x.T @ -y / len(y))[:, 0]


@pytest.fixture(scope="module")
def expected(data) -> dict[str, np.ndarray]:
    """The whole, and the mean of the batches' gradients when each counts the same."""
    x, y = data
    whole = gradient(x, y)
    batches = [gradient(x[i : i + 3], y[i : i + 3]) for i in (0, 3, 6, 9)]
    return {
        "all samples at once": whole,
        "mean over samples": whole,
        "mean over batches, by size": whole,
        "mean over batches, unweighted": sum(batches) / 4,
    }


def test_gradients(snippet, expected):
    assert list(snippet.gradients) == list(expected)
    for name, values in expected.items():
        np.testing.assert_allclose(
            snippet.gradients[name], values, atol=TOLERANCE, err_msg=name
        )


def test_parts_are_samples_and_batches_of_three(snippet, data):
    x, y = data
    for i, values in enumerate(snippet.of_samples):
        np.testing.assert_allclose(
            values, gradient(x[i : i + 1], y[i : i + 1]), atol=TOLERANCE
        )
    assert snippet.sizes == [3, 3, 3, 1]
    assert len(snippet.of_samples) == 10


def test_unweighted_mean_is_another_gradient(expected):
    whole, unweighted = (
        expected["all samples at once"],
        expected["mean over batches, unweighted"],
    )
    assert np.linalg.norm(unweighted - whole) > 0.1 * np.linalg.norm(whole)


def test_prints_the_gradients(stdout, expected):
    assert stdout.splitlines() == [
        f"{name:30} " + " ".join(f"{value:8.4f}" for value in values)
        for name, values in expected.items()
    ]
