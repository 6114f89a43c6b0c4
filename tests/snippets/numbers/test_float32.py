"""Counts, sums and products against integers, exact fractions and NumPy."""

from fractions import Fraction

import numpy as np


def test_the_count_stops_at_two_to_the_24(snippet, stdout):
    assert [int(count) for count in snippet.counts] == [
        2**24 - 2,
        2**24 - 1,
        2**24,
        2**24,
    ]
    assert stdout.startswith(f"adding 1 each time: [{2**24 - 2}, {2**24 - 1}, {2**24}, {2**24}]\n")  # fmt: skip


def test_the_gaps_are_those_of_24_binary_digits(stdout):
    for number in (1, 10**3, 10**6, 2**24, 10**8):
        gap = 2.0 ** (number.bit_length() - 24)
        assert f"{number:11,}: the next number is {gap:.2g} further\n" in stdout


def test_the_order_of_a_sum_matters(stdout):
    assert "1e+08 + 1 + -1e+08 = 0.0\n1e+08 + -1e+08 + 1 = 1.0\n" in stdout


def test_sums_of_many_terms(snippet):
    """The exact sum is a fraction. NumPy adds one after the other in float32, too."""
    exact = 1_000_000 * Fraction(float(np.float32(0.1)))
    assert snippet.exact_sum == float(exact)
    running = np.cumsum(np.full(1_000_000, 0.1, np.float32))[-1]
    off = {way: abs(float(total / float(exact)) - 1) for way, total in snippet.totals.items()}  # fmt: skip
    # Both add in one order, in float32.
    assert float(snippet.totals["one after the other"]) == float(running)
    # A tree of sums is off by log2 of the number of terms, times half a gap, at most; float64 by 1e6 half gaps.
    assert off["tf.reduce_sum"] < 20 * 2**-24 * 10
    assert off["in float64"] < 1e6 * 2**-53


def test_errors_of_products_are_those_of_the_digits(snippet):
    """For the reference, one entry of each product is summed up as a fraction."""
    assert list(snippet.errors) == ["float64", "float32", "float16", "bfloat16"]
    assert snippet.sizes == (4, 16, 64, 128)
    for dtype, digits in zip(snippet.errors, (53, 24, 11, 8), strict=True):
        errors = np.array(snippet.errors[dtype], float)
        # Between a tenth of half a gap and the gap times the square root of the most terms.
        assert (errors > 0.1 * 2.0**-digits).all(), dtype
        assert (errors < 2.0 ** (1 - digits) * 12).all(), dtype
    a, b = np.random.default_rng(0).standard_normal((2, 128, 128))
    entry = sum(Fraction(p) * Fraction(q) for p, q in zip(a[0], b[:, 0], strict=True))
    np.testing.assert_allclose(float(snippet.exact[0, 0]), float(entry), rtol=1e-15)
