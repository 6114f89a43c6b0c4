"""Means and sums of whole numbers against Python's own arithmetic."""

import numpy as np

PRINTED = """\
mean of whole numbers: 1
mean of floats: 1.6667
sum in uint8: 44
sum in int32: 300
"""


def test_the_mean_of_whole_numbers_is_cut_off(snippet):
    assert int(snippet.whole) == (1 + 2 + 2) // 3
    # One division in float32.
    np.testing.assert_allclose(snippet.mean, 5 / 3, rtol=1e-6)


def test_the_sum_in_eight_bits_is_the_rest(snippet):
    assert int(snippet.total) == 200 + 100
    assert int(snippet.small) == (200 + 100) % 256


def test_prints_all_of_it(stdout):
    assert stdout == PRINTED
