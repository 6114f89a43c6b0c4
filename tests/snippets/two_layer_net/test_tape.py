"""Recorded gradients against derivatives by formula, which are exact at these numbers."""


def test_prints_values_and_gradients(stdout):
    # w³ and 3w² at 3, then 2w and 2 at -3.
    assert stdout.splitlines() == [
        "w = 3.0: value 27.0",
        "  gradient: 27.0",
        "w = -3.0: value -6.0",
        "  gradient: 2.0",
        "watched: ['w:0']",
    ]
