"""Each cure against its closed form: log(1 + exp(-200)), 10 w² with w shrinking by 0.8, a mean of what is finite."""

import math

import numpy as np


def test_the_loss_of_logits_is_finite(snippet):
    # float32 rounds a loss of exp(-200) to 0.
    assert float(snippet.of_logits) == np.float32(math.log1p(math.exp(-200.0)))


def test_the_smaller_rate_shrinks_w_and_the_larger_one_ends_in_nan(snippet):
    assert abs(1 - 0.01 * 20.0) < 1 < abs(1 - 0.15 * 20.0)
    assert math.isnan(snippet.ends[0.15])
    small = 10 * (1 - 0.01 * 20.0) ** (2 * 150)
    # 150 updates in float32, each off by at most two times 2**-24.
    np.testing.assert_allclose(snippet.ends[0.01], small, rtol=1e-4)


def test_the_mean_of_what_is_finite(snippet):
    assert math.isnan(snippet.means[0])
    assert float(snippet.means[1]) == (1.0 + 3.0) / 2


def test_prints(stdout, snippet):
    assert stdout.splitlines() == [
        "loss: 0.0",
        "rate 0.15: loss nan",
        f"rate 0.01: loss {snippet.ends[0.01]:.1e}",
        "with and without NaN: nan 2.0",
        "InvalidArgumentError: log of p : Tensor had Inf values",
    ]
