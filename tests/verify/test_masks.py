"""What two runs of a program may differ in, and what they may not."""

import pytest

from verify.masks import masked


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("first call 94.1 ms, later 2.31 ms", "first call 118.8 ms, later 12.02 ms"),
        ("eager/static  4.4x", "eager/static 11.0x"),
        ("in all 0.5 s", "in all 12 s"),
        ("0.7 ms (middle half 0.61 to 0.77)", "0.8 ms (middle half 0.67 to 1.79)"),
        ("level at call 28", "level at call 121 or later"),
    ],
)
def test_times_and_their_ratios_are_masked(one, other):
    assert masked(one) == masked(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("loss 0.4545", "loss 0.4546"),
        ("50 of 50 losses equal", "49 of 50 losses equal"),
        ("5 steps", "6 steps"),
        ("shape 64x1000", "shape 65x1000"),
        ("2 samples", "3 samples"),
        ("94.1 ms over 30 runs", "94.1 ms over 31 runs"),
        ("94.1 ms", "94.1 s"),
        ("from 0.61 to 0.77", "from 0.61 to 0.78"),
        ("stops at call 28", "stops at call 29"),
    ],
)
def test_every_other_digit_is_compared(one, other):
    assert masked(one) != masked(other)
