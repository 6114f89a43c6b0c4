"""Schedules against values that can be computed by hand."""

import numpy as np

CLOSE = {"rtol": 0, "atol": 1e-7}  # float32


def test_schedules_have_their_known_values(snippet):
    known = {
        "halving": {0: 0.1, 20: 0.05, 40: 0.025, 100: 0.1 / 32, 10: 0.1 / 2**0.5},
        "steps": {0: 0.1, 40: 0.1, 41: 0.05, 80: 0.05, 81: 0.01, 100: 0.01},
        "cosine": {0: 0.1, 25: 0.05 * (1 + 0.5**0.5), 50: 0.05, 100: 0},
        "warm-up": {0: 0, 1: 0.005, 10: 0.05, 20: 0.1, 60: 0.05, 100: 0},
    }
    assert snippet.rates.keys() == snippet.formulas.keys() == known.keys()
    for name, values in known.items():
        places = list(values)
        for rates in (np.array(snippet.rates[name]), snippet.formulas[name]):
            np.testing.assert_allclose(rates[places], list(values.values()), **CLOSE)
        assert len(snippet.rates[name]) == 101


def test_prints_small_differences(stdout):
    lines = stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["halving", "steps", "cosine", "warm-up"]  # fmt: skip
    assert all(float(line.split()[-1]) < 1e-7 for line in lines)
