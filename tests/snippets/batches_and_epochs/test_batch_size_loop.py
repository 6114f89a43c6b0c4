"""The gradient of one batch and of the loop against backpropagation by hand in NumPy, in float64."""

import re

import numpy as np
import pytest


@pytest.fixture(scope="module")
def expected() -> np.ndarray:
    rng = np.random.default_rng(0)
    x, y = rng.standard_normal((64, 1000)), rng.standard_normal((64, 1000))
    w1 = rng.standard_normal((1000, 100)) / np.sqrt(1000)
    w2 = rng.standard_normal((100, 1000)) / np.sqrt(100)
    z = x @ w1
    d_y_pred = 2 * (np.maximum(z, 0) @ w2 - y) / y.size
    return x.T @ ((d_y_pred @ w2.T) * (z > 0))


@pytest.mark.parametrize("way", [0, 1])
def test_both_ways_compute_the_gradient_of_the_batch(snippet, expected, way):
    # float32 against float64, sums of a thousand terms: the largest error seen is 1e-6 of the largest entry.
    scale = np.abs(expected).max()
    np.testing.assert_allclose(snippet.first[way], expected, rtol=0, atol=1e-5 * scale)


def test_ways_are_timed_side_by_side(snippet):
    assert snippet.ways == (snippet.one_batch, snippet.loop)
    assert np.shape(snippet.times) == (15, 2)


def test_prints_both_medians(stdout, snippet):
    printed = re.fullmatch(
        r"one batch: +([\d.]+) ms, median of 15\nloop: +([\d.]+) ms, median of 15\n",
        stdout,
    )
    assert printed is not None
    medians = [1000 * np.median(times) for times in zip(*snippet.times, strict=True)]
    assert list(printed.groups()) == [f"{median:.2f}" for median in medians]
