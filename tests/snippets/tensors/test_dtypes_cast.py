"""Casts against Python's own conversions, and against the bits of a float32 number."""

import struct

PRINTED = """\
[1.9, -1.9]       float32  int32    [1, -1]
[0.0, 0.5, -2.0]  float32  bool     [False, True, True]
[True, False]     bool     float32  [1.0, 0.0]
[300, -1]         int32    uint8    [44, 255]
16777217          int32    float32  16777216.0
tf.round: [ 2. -2.  0.  2.  2.]
tf.saturate_cast: [255   0]
float64 from the start: 0.1
float32, then float64:  0.10000000149011612
tf.cast: Cast string to float is not supported
tf.strings.to_number: [1.5 2. ]
"""


def single(number):
    """The float32 number that is nearest."""
    return struct.unpack("f", struct.pack("f", number))[0]


def test_casts_are_those_of_python(snippet):
    assert snippet.results == [
        [int(1.9), int(-1.9)],
        [bool(0.0), bool(0.5), bool(-2.0)],
        [float(True), float(False)],
        [300 % 256, -1 % 256],
        single(16777217),
    ]


def test_the_cases_hold_what_is_printed_beside_them(snippet):
    for text, tensor, _ in snippet.casts:
        values = tensor.numpy().tolist()
        expected = eval(text)
        if isinstance(expected, list):
            assert values == [
                single(v) if isinstance(v, float) else v for v in expected
            ]
        else:
            assert values == expected


def test_digits_that_are_lost_stay_lost(snippet):
    assert float(snippet.wide) == single(0.1) != 0.1


def test_prints_all_of_it(stdout):
    assert stdout == PRINTED
