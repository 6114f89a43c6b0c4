"""Gradients and losses of one weight, worked out by hand."""

import pytest

# For x = 1, 2, 3, 4 and targets 3x, the loss at weight w is (w - 3)² · 7.5 and its gradient (w - 3) · 15.


def test_gradients(snippet):
    # Small integers: float32 holds them exactly.
    assert snippet.of_one == (1 - 3) * 15
    assert snippet.gradients == {
        "mean of its own samples": 2 * snippet.of_one,
        "sum / samples of the batch": snippet.of_one,
        "compute_average_loss": snippet.of_one,
        "Keras' MeanSquaredError": snippet.of_one,
    }


@pytest.mark.parametrize(
    ("name", "times"),
    [("mean of its own samples", 2), ("sum / samples of the batch", 1)],
)
def test_losses(snippet, name, times):
    weight, expected = 1.0, []
    for _ in range(6):
        expected.append((weight - 3) ** 2 * 7.5)
        weight -= 0.1 * times * (weight - 3) * 15
    # Each of five updates in float32 may round anew.
    assert snippet.losses[name] == pytest.approx(expected, rel=1e-5)


def test_prints(stdout):
    assert stdout.splitlines() == [
        "one device, mean of the batch: -30",
        "mean of its own samples    -60, 2 times as large",
        "sum / samples of the batch -30, 1 times as large",
        "compute_average_loss       -30, 1 times as large",
        "Keras' MeanSquaredError    -30, 1 times as large",
        "mean of its own samples          30      120      480     1920     7680    30720",
        "sum / samples of the batch       30      7.5    1.875  0.46875  0.11719 0.029297",
    ]
