"""The losses worked out by hand: of a weight that stays zero, and of one that follows its recurrence."""

import pytest

# Losses of 80 and less in float32, which holds them to 1e-5.
TOLERANCE = 1e-6
BATCHES = [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9]]


def test_a_weight_of_zero_has_the_squares_of_the_targets(snippet):
    expected = [5 / 3, 50 / 3, 149 / 3, 81]  # 0 + 1 + 4, 9 + 16 + 25, 36 + 49 + 64, 81
    assert snippet.losses == pytest.approx(expected, rel=TOLERANCE)
    assert snippet.batch_mean == pytest.approx((204 / 3 + 81) / 4, rel=TOLERANCE)
    assert snippet.sample_mean == pytest.approx(285 / 10, rel=TOLERANCE)


def test_fit_reports_the_mean_over_the_samples(snippet):
    assert snippet.reported == pytest.approx(28.5, rel=TOLERANCE)


def test_fit_reports_each_batch_before_its_update(snippet):
    weight, total = 0.0, 0.0
    for batch in BATCHES:
        total += sum((weight - target) ** 2 for target in batch)
        gradient = 2 * sum(weight - target for target in batch) / len(batch)
        weight -= 0.1 * gradient
    after = sum((weight - target) ** 2 for target in range(10)) / 10
    assert snippet.moving == pytest.approx(total / 10, rel=TOLERANCE)
    assert snippet.after == pytest.approx(after, rel=TOLERANCE)


def test_prints(stdout):
    assert stdout.splitlines() == [
        "loss of each batch:  1.67, 16.67, 49.67, 81.00",
        "mean over batches:   37.25",
        "mean over samples:   28.50",
        "reported by fit:     28.50",
        "with learning rate 0.1",
        "reported by fit:     20.84",
        "evaluate afterwards: 9.18",
    ]
