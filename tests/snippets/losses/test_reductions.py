"""Five reductions against NumPy in float64."""

import numpy as np
import pytest

# The mean of the squares of each row of [[1, 1], [2, 2], [3, 3], [0, 2]].
LOSSES = np.array([1.0, 4.0, 9.0, 2.0])
WEIGHTS = np.array([2.0, 1.0, 1.0, 4.0])
EXPECTED = {
    "none": (LOSSES, WEIGHTS * LOSSES),
    "sum": (LOSSES.sum(), WEIGHTS @ LOSSES),
    "mean": (LOSSES.mean(), WEIGHTS @ LOSSES / 4),
    "sum_over_batch_size": (LOSSES.mean(), WEIGHTS @ LOSSES / 4),
    "mean_with_sample_weight": (LOSSES.mean(), np.average(LOSSES, weights=WEIGHTS)),
}


@pytest.mark.parametrize("reduction", EXPECTED)
def test_a_reduction_is_that_of_numpy(snippet, reduction):
    assert snippet.reduced.keys() == EXPECTED.keys()
    # float32 holds sums and quotients of these small numbers exactly.
    for found, expected in zip(
        snippet.reduced[reduction], EXPECTED[reduction], strict=True
    ):
        np.testing.assert_array_equal(found, expected)


def test_prints_them(stdout):
    lines = stdout.splitlines()
    assert lines[1].split("  ")[-1].strip() == "[2. 4. 9. 8.]"
    assert [line.split() for line in lines[2:6]] == [
        ["sum", "16.0", "23.0"],
        ["mean", "4.0", "5.75"],
        ["sum_over_batch_size", "4.0", "5.75"],
        ["mean_with_sample_weight", "4.0", "2.875"],
    ]
    assert lines[6:] == [
        "[1. 4. 9. 2.]",
        "module 'keras._tf_keras.keras.losses' has no attribute 'mean_squared_error'",
    ]
