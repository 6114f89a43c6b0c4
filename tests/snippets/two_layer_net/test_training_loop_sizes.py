"""Root mean squares against NumPy in float64, and those of z against their law."""

import numpy as np
import pytest

# float32 against float64: the largest relative difference seen is 3e-7.
TOLERANCE = 1e-5


@pytest.fixture(scope="module")
def expected() -> dict[str, tuple[float, float]]:
    """The root mean squares of z and y_pred for each start."""
    rng = np.random.default_rng(0)
    x = rng.standard_normal((64, 1000))
    limit = np.sqrt(6 / 1100)
    shapes = (1000, 100), (100, 1000)
    starts = {
        "0 to 1": [rng.uniform(0, 1, shape) for shape in shapes],
        "-1 to 1": [rng.uniform(-1, 1, shape) for shape in shapes],
        "Glorot": [rng.uniform(-limit, limit, shape) for shape in shapes],
        "He": [rng.normal(0, np.sqrt(2 / shape[0]), shape) for shape in shapes],
    }
    found = {}
    for name, (w1, w2) in starts.items():
        z = x @ w1
        y_pred = np.maximum(z, 0) @ w2
        found[name] = np.sqrt(np.mean(z**2)), np.sqrt(np.mean(y_pred**2))
    return found


def test_sizes(snippet, expected):
    assert list(snippet.sizes) == list(expected)
    for name, sizes in expected.items():
        np.testing.assert_allclose(snippet.sizes[name], sizes, rtol=TOLERANCE)


def test_z_is_as_large_as_its_law_says(snippet):
    # A sum of 1000 products has the variance 1000 E[w²]; 6400 correlated samples of it come within 10 %.
    squares = {"0 to 1": 1 / 3, "-1 to 1": 1 / 3, "Glorot": 2 / 1100, "He": 2 / 1000}
    for name, square in squares.items():
        assert snippet.sizes[name][0] == pytest.approx(np.sqrt(1000 * square), rel=0.1)


def test_prints_the_sizes(stdout, expected):
    assert stdout.splitlines() == [
        f"{name:8} z {z:6.2f}  y_pred {y_pred:7.2f}"
        for name, (z, y_pred) in expected.items()
    ]
