"""Both runs against the same loops in NumPy, in float64, with gradients derived by hand."""

import numpy as np
import pytest

# float32 against float64 over 50 steps in which most hidden units fall silent: 4e-6 seen.
TOLERANCE = 1e-4
SILENT = 1e-3  # hidden values next to zero may fall on either side of it


@pytest.fixture(scope="module")
def data() -> tuple[np.ndarray, ...]:
    rng = np.random.default_rng(0)
    x, y = rng.standard_normal((64, 1000)), rng.standard_normal((64, 1000))
    return x, y, rng.uniform(0, 1, (1000, 100)), rng.uniform(0, 1, (100, 1000))


def train(
    data: tuple[np.ndarray, ...], divisor: int
) -> tuple[list[float], list[float]]:
    """Losses and shares of hidden values above zero; the loss is the sum of squares divided by `divisor`."""
    x, y, w1, w2 = data
    losses, active = [], []
    for _ in range(51):
        z = x @ w1
        h = np.maximum(z, 0)
        error = h @ w2 - y
        losses.append(np.sum(error**2) / divisor)
        active.append(np.mean(z > 0))
        d_y_pred = 2 * error / divisor
        d_z = (d_y_pred @ w2.T) * (z > 0)
        w1, w2 = w1 - 1e-6 * x.T @ d_z, w2 - 1e-6 * h.T @ d_y_pred
    return losses, active


@pytest.fixture(scope="module")
def expected(data) -> dict[str, tuple[list[float], list[float], float]]:
    squares = np.sum(data[1] ** 2)
    return {
        "squared_error": (*train(data, 64), squares / 64),
        "mean_squared_error": (*train(data, 64 * 1000), squares / (64 * 1000)),
    }


@pytest.mark.parametrize("name", ["squared_error", "mean_squared_error"])
def test_numbers(snippet, expected, name):
    losses, active, zero = expected[name]
    np.testing.assert_allclose(snippet.results[name][0], losses, rtol=TOLERANCE)
    np.testing.assert_allclose(snippet.results[name][1], active, atol=SILENT)
    np.testing.assert_allclose(snippet.results[name][2], zero, rtol=TOLERANCE)


@pytest.mark.parametrize(
    ("name", "divisor"), [("squared_error", 64), ("mean_squared_error", 64 * 1000)]
)
def test_losses_measure_the_distance_from_the_targets(snippet, data, name, divisor):
    # The memo's predictions are so large that the targets hardly show in its losses.
    near = data[1].astype(np.float32) + 0.5
    found = getattr(snippet, name)(near)
    np.testing.assert_allclose(found, 0.25 * data[1].size / divisor, rtol=TOLERANCE)


@pytest.mark.parametrize("name", ["squared_error", "mean_squared_error"])
def test_predicting_zero_is_better(snippet, name):
    losses, _, zero = snippet.results[name]
    assert zero < min(losses)


def test_prints(snippet, stdout):
    lines = []
    for name, (losses, active, zero) in snippet.results.items():
        lines += [
            name,
            f"  loss at the start: {losses[0]:.5g}, after 50 updates: {losses[50]:.5g}",
            f"  predicting zero everywhere: {zero:.5g}",
            f"  hidden values above zero: {active[0]:.1%}, then {active[50]:.1%}",
        ]
    assert stdout.splitlines() == lines
