"""The tape's gradients and the chain rule by hand against NumPy in float64, and both against finite differences."""

import numpy as np
import pytest

# Relative to the largest entry, float32 against float64: the largest difference seen is 5e-7.
TOLERANCE = 1e-5

# Central differences with a step of 1e-5 in float64, against float32: the largest relative difference seen is 4e-7.
FINITE_DIFFERENCE_TOLERANCE = 1e-5

NAMES = ("y_pred", "w2", "h", "z", "w1")


def _data() -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    rng = np.random.default_rng(0)
    x, y = rng.standard_normal((64, 1000)), rng.standard_normal((64, 1000))
    limit = np.sqrt(6 / 1100)
    return (
        x,
        y,
        rng.uniform(-limit, limit, (1000, 100)),
        rng.uniform(-limit, limit, (100, 1000)),
    )


def _loss(x: np.ndarray, y: np.ndarray, w1: np.ndarray, w2: np.ndarray) -> float:
    return np.mean((np.maximum(x @ w1, 0) @ w2 - y) ** 2)


@pytest.fixture(scope="module")
def expected() -> dict[str, np.ndarray]:
    """The gradient of the loss by each value."""
    x, y, w1, w2 = _data()
    z = x @ w1
    h = np.maximum(z, 0)
    d_y_pred = 2 * (h @ w2 - y) / 64000
    d_h = np.einsum("nd,hd->nh", d_y_pred, w2)
    d_z = d_h * (z > 0)
    gradients = (
        d_y_pred,
        np.einsum("nh,nd->hd", h, d_y_pred),
        d_h,
        d_z,
        np.einsum("nd,nh->dh", x, d_z),
    )
    return dict(zip(NAMES, gradients, strict=True))


@pytest.mark.parametrize("source", ["by_tape", "by_hand"])
@pytest.mark.parametrize("name", NAMES)
def test_gradients(snippet, expected, source, name):
    gradient = getattr(snippet, source)[name]
    assert np.max(np.abs(gradient - expected[name])) <= TOLERANCE * np.max(
        np.abs(expected[name])
    )


@pytest.mark.parametrize("name", ["w1", "w2"])
def test_finite_differences_agree(snippet, expected, name):
    x, y, w1, w2 = _data()
    weights = {"w1": w1, "w2": w2}
    rng = np.random.default_rng(1)
    # The entries of the largest gradients, so that a relative difference means something, and not ten neighbours.
    largest = np.argsort(-np.abs(expected[name]), axis=None)[:1000]
    for flat in rng.choice(largest, 10, replace=False):
        place = np.unravel_index(flat, weights[name].shape)
        losses = []
        for step in (1e-5, -1e-5):
            moved = {key: value.copy() for key, value in weights.items()}
            moved[name][place] += step
            losses.append(_loss(x, y, **moved))
        slope = (losses[0] - losses[1]) / 2e-5
        by_tape = snippet.by_tape[name].numpy()[place]
        np.testing.assert_allclose(by_tape, slope, rtol=FINITE_DIFFERENCE_TOLERANCE)


def test_the_finite_differences_cross_no_kink(snippet):
    assert np.all(snippet.z != 0)


def test_prints_shapes_and_how_many_entries_are_equal(snippet, stdout, expected):
    """The two ways do the same float32 operations in the same order; a build that orders sums anew may differ."""
    lines = [f"gradient by {name:6}  {expected[name].shape}" for name in NAMES]
    for name in NAMES:
        by_tape, by_hand = snippet.by_tape[name].numpy(), snippet.by_hand[name].numpy()
        equal = np.count_nonzero(by_tape == by_hand)
        lines.append(f"{name:6}  {equal} of {by_hand.size} entries equal")
    assert stdout.splitlines() == lines
