"""Some of the nets that are trained together against the same nets, each trained alone by NumPy in float64."""

import numpy as np
import pytest

from tests.snippets.generalisation.teacher import Adam, error, gradients

PAIRS = [(width, 200) for width in (1, 2, 4, 8, 16, 32)]
PAIRS += [(16, count) for count in (50, 100, 200, 400)]


def drawn():
    rng = np.random.default_rng(7)
    w1 = rng.standard_normal((10, 4)) / 2
    w2 = np.array([[1.0], [-1.0], [1.0], [-1.0]]) / 2

    def samples(*shape):
        x = rng.standard_normal((*shape, 10))
        noise = 0.3 * rng.standard_normal((*shape, 1))
        return x, np.maximum(x @ w1, 0) @ w2 + noise

    training, test = samples(3, 400), samples(1000)
    start1 = rng.normal(0, 1 / np.sqrt(10), (10, 3, 10, 32))
    start2 = rng.normal(0, 1, (10, 3, 32, 1))
    return training, test, start1, start2


@pytest.mark.parametrize(("pair", "data_set"), [(1, 0), (2, 1), (6, 2), (8, 0)])
def test_a_net_that_is_trained_alone_ends_at_the_same_losses(snippet, pair, data_set):
    (x, y), test, start1, start2 = drawn()
    width, count = PAIRS[pair]
    x, y = x[data_set, :count], y[data_set, :count]
    w1 = start1[pair, data_set, :, :width]
    w2 = start2[pair, data_set, :width] / np.sqrt(width)
    weights, adam = [w1, np.zeros(width), w2, np.zeros(1)], Adam(0.01)
    for _ in range(400):
        weights = adam.update(weights, gradients(x, y, weights))
    # 400 updates enlarge the rounding of float32.
    found = snippet.training_losses[pair, data_set], snippet.test_losses[pair, data_set]
    expected = error(x, y, weights), error(*test, weights)
    np.testing.assert_allclose(found, expected, rtol=0.02, atol=1e-4)


def test_all_pairs_are_there(snippet):
    assert [tuple(pair) for pair in snippet.pairs.tolist()] == PAIRS
    assert snippet.training_losses.shape == snippet.test_losses.shape == (10, 3)
    # What no net can be expected to beat, less three standard deviations of the mean of 1000 squares.
    assert snippet.test_losses.min() > 0.09 * (1 - 3 * np.sqrt(2 / 1000))


def test_prints_the_means_over_the_data_sets(snippet, stdout):
    training, test = snippet.training_losses.mean(1), snippet.test_losses.mean(1)
    assert stdout.splitlines() == [
        f"{width:2} units, {count:3} samples: training {a:.3f}, test {b:.3f}"
        for (width, count), a, b in zip(PAIRS, training, test, strict=True)
    ]
