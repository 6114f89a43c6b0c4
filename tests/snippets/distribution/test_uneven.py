"""Losses and gradients of one weight, worked out by hand from the shares 1, 2, 3 | 4, 5 and 6 | none."""

import pytest

# At weight 1 and targets 3x, a sample has the loss 4x² and the gradient -4x².


def mean_of_squares(*x):
    return sum(one**2 for one in x) / len(x)


WHOLE = [-4 * mean_of_squares(1, 2, 3, 4, 5), -4 * mean_of_squares(6)]
HALVED = [
    -4 * (mean_of_squares(1, 2, 3) + mean_of_squares(4, 5)) / 2,
    -4 * mean_of_squares(6) / 2,
]


def test_gradients(snippet):
    assert snippet.of_one == pytest.approx(WHOLE, rel=1e-6)
    assert snippet.gradients.keys() == snippet.scales.keys()
    for name, expected in (
        ("Keras' MeanSquaredError", HALVED),
        ("compute_average_loss", HALVED),
        ("sum / samples of the batch", WHOLE),
    ):
        assert snippet.gradients[name] == pytest.approx(expected, rel=1e-6), name


def test_prints(stdout):
    rows = {
        "one device": WHOLE,
        "Keras' MeanSquaredError": HALVED,
        "compute_average_loss": HALVED,
        "sum / samples of the batch": WHOLE,
    }
    assert stdout.splitlines() == [
        f"replica 0: 3 samples, mean loss {4 * mean_of_squares(1, 2, 3):g}",
        f"replica 1: 2 samples, mean loss {4 * mean_of_squares(4, 5):g}",
        f"replica 0: 1 samples, mean loss {4 * mean_of_squares(6):g}",
        "replica 1: 0 samples, mean loss nan",
        *(f"{name:26} {one:9.3f} {other:9.3f}" for name, (one, other) in rows.items()),
    ]
