"""Ten trainings, chosen at random in each run of the test, and trained again alone, in NumPy with gradients by hand."""

import random

import numpy as np
import pytest

N, EPOCHS = 128, 40
RATES = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0]
BATCH_SIZES = [8, 16, 32, 64, 128]
FACTORS = [0.1, 0.3, 1.0, 3.0, 10.0]
SHAPE = (8, 5, 5)

# Both sides compute in float64. All 157 trainings whose loss ends lower than it began were compared once: the largest
# relative difference was 4e-12. Where a loss grows, each update enlarges the difference: only its growing is compared.
TOLERANCE = 1e-9


def draw() -> tuple[np.ndarray, ...]:
    """x, y, the order of each epoch, and both weights, as they are drawn."""
    rng = np.random.default_rng(0)
    x = rng.standard_normal((N, 2))
    orders = np.array([rng.permutation(N) for _ in range(EPOCHS)])
    w1 = rng.normal(0, np.sqrt(2 / 18), (2, 16))
    w2 = rng.normal(0, np.sqrt(2 / 17), (16, 1))
    return x, np.sin(2 * x[:, [0]]) + x[:, [1]], orders, w1, w2


def train(rate: float, batch_size: int, factor: float) -> np.ndarray:
    """Return the loss on all samples before the first epoch and after each."""
    x, y, orders, w1, w2 = draw()
    w1, w2 = factor * w1, factor * w2
    losses = [np.mean((np.tanh(x @ w1) @ w2 - y) ** 2)]
    for order in orders:
        for first in range(0, N, batch_size):
            rows = order[first : first + batch_size]
            h = np.tanh(x[rows] @ w1)
            error = 2 * (h @ w2 - y[rows]) / batch_size
            gradient1 = x[rows].T @ (error @ w2.T * (1 - h**2))
            w1, w2 = w1 - rate * gradient1, w2 - rate * (h.T @ error)
        losses.append(np.mean((np.tanh(x @ w1) @ w2 - y) ** 2))
    return np.array(losses)


def repeat(snippet, place: tuple[int, int, int]) -> None:
    """Train one setting again, and compare."""
    rate, batch_size, factor = place
    with np.errstate(over="ignore", invalid="ignore"):
        expected = train(RATES[rate], BATCH_SIZES[batch_size], FACTORS[factor])
    found = snippet.losses[place]
    assert found.shape == (EPOCHS + 1,)
    assert found[0] == pytest.approx(expected[0], rel=TOLERANCE)
    assert bool(found[-1] < found[0]) == bool(expected[-1] < expected[0])
    if expected[-1] < expected[0]:
        np.testing.assert_allclose(found, expected, rtol=TOLERANCE)


def test_ten_trainings_at_random_are_the_same_again(snippet):
    seed = random.randrange(10**6)
    print(f"chosen with the seed {seed}")
    places = random.Random(seed).sample(list(np.ndindex(SHAPE)), 10)
    for place in places:
        repeat(snippet, place)


@pytest.mark.parametrize("place", [(3, 1, 3), (7, 4, 0), (6, 0, 0), (0, 4, 4), (2, 2, 2)])  # fmt: skip
def test_trainings_of_every_kind_are_the_same_again(snippet, place):
    repeat(snippet, place)


def test_the_settings_and_their_order(snippet):
    assert snippet.rates.tolist() == RATES
    assert snippet.batch_sizes == BATCH_SIZES
    assert snippet.factors.tolist() == FACTORS
    assert snippet.losses.shape == (*SHAPE, EPOCHS + 1)


def test_a_batch_size_makes_no_new_trace(snippet):
    assert snippet.train.experimental_get_tracing_count() == 1


def test_prints_what_it_made(snippet, stdout):
    assert stdout.splitlines() == [
        "200 trainings, each of 40 epochs",
        "traces of the update: 1",
        f"lowest loss at the end: {np.nanmin(snippet.losses[..., -1]):.3g}",
    ]
