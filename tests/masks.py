"""Hides from a comparison of two runs what may differ between them."""

import re

# A time (1.5 ms), the middle half of times, a ratio of times (4.2x), or the call at which two times are level, with the
# spaces that align it. Of a time per step, Keras chooses the unit. Every other digit is compared.
TIMING = re.compile(
    r" *\d+[mu]?s(?=/step)"
    r"| *\d+(?:\.\d+)?(?= ?(?:ns|µs|ms|s)\b|x(?!\w))"
    r"|(?<=middle half) \d+\.\d+ to \d+\.\d+"
    r"|(?<=level at call) \d+(?: or later)?"
)


def masked(output: str) -> str:
    """Replace what may differ between two runs: times and their ratios."""
    return TIMING.sub(" #", output)
