"""Decay and penalty of three rules against sums over all gradients so far."""

import numpy as np
import pytest

from tests.snippets.optimizers.numpy_rules import adam, descend, momentum, sgd

RULES = {"SGD": sgd, "momentum": momentum, "Adam": adam}
SLOPES = np.array([10.0, 1.0, 0.1])


def gradients(penalty: float):
    signs = iter([1.0, -1.0] * 20)
    return lambda w: next(signs) * SLOPES + penalty * w


@pytest.mark.parametrize("name", RULES)
def test_both_ways_end_where_the_rule_says(snippet, name):
    decayed = descend(RULES[name], 0.01, gradients(0.0), np.ones(3), 40, decay=1.0)
    pulled = descend(RULES[name], 0.01, gradients(1.0), np.ones(3), 40)
    # float64; Keras may round the decay times the rate to float32.
    np.testing.assert_allclose(snippet.ends[name][0], decayed[-1], rtol=0, atol=1e-6)
    np.testing.assert_allclose(snippet.ends[name][1], pulled[-1], rtol=0, atol=1e-12)


def test_prints_both_ways(stdout):
    *lines, last = stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(RULES)
    assert all("decay [" in line and "penalty [" in line for line in lines)
    assert last == f"decay alone: {0.99**40:.3f}"
