"""Steps under a constant gradient against the sum of a geometric series."""

import numpy as np


def test_the_step_is_the_sum_of_the_series(snippet, stdout):
    expected = 0.1 * (1 - 0.9 ** np.arange(1, 51)) / (1 - 0.9)
    # float32; a step is the difference of two places of at most 41, each rounded by 2**-24 of itself.
    np.testing.assert_allclose(snippet.steps, expected, rtol=0, atol=1e-5)
    printed = [float(line.rpartition(" ")[2]) for line in stdout.splitlines()]
    np.testing.assert_allclose(printed, expected[[0, 1, 2, 49]], rtol=0, atol=1e-4)
