"""An epoch of 55,000 samples in batches of 32 has as many updates as 55,000 / 32, rounded up."""

import math
import re


def test_batches_are_counted(stdout):
    progress, counts = stdout.splitlines()
    steps = math.ceil(55_000 / 32)
    assert re.match(
        rf"{steps}/{steps} - \d+s - \S+/step - loss: 0\.0000e\+00", progress
    )
    assert counts == f"samples: 55000 updates: {steps}"
