"""A warm-up that does nothing first, a rate that cannot be set, and one that can be braked."""

import numpy as np

CLOSE = {"rtol": 0, "atol": 1e-6}  # float32


def test_each_step_has_the_rate_before_it(snippet):
    np.testing.assert_allclose(snippet.rates, [0, 0.005, 0.01, 0.015], **CLOSE)
    np.testing.assert_allclose(snippet.places, [1, 1, 0.995, 0.985], **CLOSE)
    assert snippet.places[1] == snippet.places[0]


def test_the_brake_multiplies_the_rate(snippet):
    np.testing.assert_allclose(snippet.braked, [0.1, 0.01], **CLOSE)


def test_prints_the_error(stdout):
    lines = stdout.splitlines()
    assert lines[:2] == [
        "w:             1.000 1.000 0.995 0.985",
        "learning_rate: 0.000 0.005 0.010 0.015",
    ]
    assert lines[2] == "TypeError: This optimizer was created with a `LearningRateSchedule`"  # fmt: skip
    assert "rate is not settable." in stdout
    assert lines[-1] == "before and after: 0.10 0.01"
