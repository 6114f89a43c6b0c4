"""What two runs of a program may differ in, and what they may not."""

import pytest

from tests.masks import masked


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("first call 94.1 ms, later 2.31 ms", "first call 118.8 ms, later 12.02 ms"),
        ("eager/static  4.4x", "eager/static 11.0x"),
        ("in all 0.5 s", "in all 12 s"),
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
    ],
)
def test_every_other_digit_is_compared(one, other):
    assert masked(one) != masked(other)
