"""A weighted loss against sums in NumPy, with one loss per sample and with a single one."""

import numpy as np

LOSSES = np.array([1.0, 4.0, 9.0, 16.0])
WEIGHTS = np.array([5.0, 1.0, 1.0, 1.0])


def test_the_sum_is_divided_by_the_number_of_samples(snippet):
    # float32 holds sums and quotients of these small numbers exactly.
    assert snippet.weighted == WEIGHTS @ LOSSES / 4
    assert snippet.average == WEIGHTS @ LOSSES / WEIGHTS.sum()


def test_without_an_axis_of_features_the_weights_meet_the_mean(snippet):
    assert snippet.flat == snippet.product == LOSSES.mean() * WEIGHTS.mean()


def test_prints_them(stdout):
    assert stdout.splitlines() == [
        "Keras: 8.500",
        "divided by N:                  8.500",
        "divided by the sum of weights: 4.250",
        "targets and predictions of shape (4,): 15.000",
        "mean loss times mean weight:           15.000",
    ]
