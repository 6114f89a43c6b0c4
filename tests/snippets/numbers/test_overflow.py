"""Results beyond a range against Python's integers and IEEE 754; casts against NumPy on the same processor."""

import math

import numpy as np

FLOATS = {
    "float16: 60000 * 2": math.inf,
    "float16: mean of 60000 and 60000": math.inf,
    "tf.exp(88.0)": math.exp(88),
    "tf.exp(89.0)": math.inf,
    "tf.exp(-104.0)": 0,
    "tf.norm([3e20, 4e20])": math.inf,
}
INTEGERS = {
    "2147483647 + 1": (2**31, 32, True),
    "50000 * 50000": (50_000**2, 32, True),
    "sum of 2e9 and 2e9": (4 * 10**9, 32, True),
    "abs(-2147483648)": (2**31, 32, True),
    "uint8: 3 - 5": (-2, 8, False),
    "constant(3000000000)": (3 * 10**9, 64, True),
    "constant(3000000000, int32)": (3 * 10**9, 32, True),
}


def wrapped(number, bits, signed):
    """Keep the last bits of a number, as two's complement if it is signed."""
    number %= 2**bits
    return number - 2**bits if signed and number >= 2 ** (bits - 1) else number


def test_floats_become_infinite(snippet, stdout):
    values = {code: float(value) for code, value in snippet.floats.items()}
    assert values.keys() == FLOATS.keys()
    for code, value in values.items():
        # exp in float32: some units in the last place of 24 binary digits
        np.testing.assert_allclose(value, FLOATS[code], rtol=1e-6)
    assert "float16  up to 65504\n" in stdout
    assert f"float32  up to {(2 - 2**-23) * 2.0**127:.5g}\n" in stdout


def test_integers_wrap_around(snippet, stdout):
    assert {code: int(value) for code, value in snippet.integers.items()} == {
        code: wrapped(*case) for code, case in INTEGERS.items()
    }
    assert "constant(3000000000): 3000000000 (int64)\n" in stdout


def test_casts_are_those_of_the_processor(snippet):
    with np.errstate(invalid="ignore"):
        for number, (cast, saturated) in snippet.casts.items():
            assert int(cast) == int(np.float32([number]).astype(np.int32)[0])
            if not math.isnan(number):
                # The largest number of float32 below the largest of int32.
                assert int(saturated) == (2**31 - 128 if number > 0 else -(2**31))
    assert [str(number) for number in snippet.casts] == ["nan", "inf", "3000000000.0", "-3000000000.0"]  # fmt: skip
