"""The slopes and their errors against the two-layer net in NumPy's float64, with its gradient by the chain rule."""

import numpy as np
import pytest

STEPS = [1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10]


@pytest.fixture(scope="module")
def net():
    """Return the loss, its gradients, and the directions, drawn in the order of the snippet."""
    rng = np.random.default_rng(0)
    x, y = rng.standard_normal((2, 16, 20))
    w1 = 0.3 * rng.standard_normal((20, 10))
    w2 = 0.3 * rng.standard_normal((10, 20))
    directions = [
        (rng.standard_normal((20, 10)), rng.standard_normal((10, 20))) for _ in range(5)
    ]

    def loss(w1, w2):
        return np.mean((np.maximum(x @ w1, 0) @ w2 - y) ** 2)

    z = x @ w1
    error = 2 * (np.maximum(z, 0) @ w2 - y) / (16 * 20)
    gradients = x.T @ (error @ w2.T * (z > 0)), np.maximum(z, 0).T @ error

    def slopes(direction, step):
        d1, d2 = direction
        up = loss(w1 + step * d1, w2 + step * d2)
        down = loss(w1 - step * d1, w2 - step * d2)
        by_hand = np.sum(gradients[0] * d1) + np.sum(gradients[1] * d2)
        return by_hand, (up - down) / (2 * step)

    return slopes, directions


def test_both_slopes_are_those_of_numpy(snippet, net):
    slopes, directions = net
    for one, other in zip(snippet.directions, directions, strict=True):
        by_tape, by_difference = snippet.slopes(one, 1e-4, "float64")
        expected = slopes(other, 1e-4)
        # float64: sums of a few hundred terms; the difference loses the digits of 1 / 1e-4 besides.
        assert by_tape == pytest.approx(expected[0], rel=1e-12)
        assert by_difference == pytest.approx(expected[1], rel=1e-9)


def test_float32_is_asked_for_float32(snippet, net):
    slopes, directions = net
    by_tape, _ = snippet.slopes(snippet.directions[0], 1e-4, "float32")
    expected, _ = slopes(directions[0], 1e-4)
    # Off by rounding in float32, and by no less, as a float64 would be.
    assert 1e-12 < abs(by_tape / expected - 1) < 1e-4


def test_the_errors_are_the_largest_of_all_directions(snippet, net):
    slopes, directions = net
    assert snippet.steps == pytest.approx(STEPS, rel=1e-12)
    for step, error in zip(STEPS[:3], snippet.errors["float64"], strict=False):
        pairs = [slopes(one, step) for one in directions]
        # These errors are those of the step, far above rounding.
        assert error == pytest.approx(max(abs(b / a - 1) for a, b in pairs), rel=1e-6)


def test_float64_finds_what_float32_cannot(snippet):
    assert min(snippet.errors["float64"]) < 1e-8
    assert min(snippet.errors["float32"]) > 1e-5
    assert [len(found) for found in snippet.errors.values()] == [10, 10]


def test_prints_a_line_for_each_step(snippet, stdout):
    pairs = zip(*snippet.errors.values(), strict=True)
    assert stdout.splitlines() == [
        f"step {step:.0e}: relative error float32 {one:.0e}, float64 {other:.0e}"
        for step, (one, other) in zip(STEPS, pairs, strict=True)
    ]
