"""Frozen and fresh values against known ones, and NumPy's generator replayed."""

import numpy as np
import pytest

# Random numbers are rounded to float32.
TOLERANCE = 1e-7


def test_number_and_variable(snippet):
    seen = {
        (way, when): [float(v) for v in getattr(snippet, when)[way][:2]]
        for when in ("before", "after")
        for way in ("eager", "graph")
    }
    assert seen == {
        ("eager", "before"): [2, 2],
        ("graph", "before"): [2, 2],
        ("eager", "after"): [5, 5],
        ("graph", "after"): [2, 5],
    }


def test_the_graph_keeps_the_random_number_that_numpy_gave_at_the_trace(snippet):
    first, second, third = np.random.default_rng(0).normal(size=3)
    numbers = [
        getattr(snippet, when)[way][2]
        for when in ("before", "after")
        for way in ("eager", "graph")
    ]
    assert [float(number) for number in numbers] == pytest.approx(
        [first, second, third, second], rel=TOLERANCE
    )


def test_the_graph_draws_tensorflow_random_numbers_anew(snippet):
    numbers = {
        float(values[way][3])
        for values in (snippet.before, snippet.after)
        for way in ("eager", "graph")
    }
    assert len(numbers) == 4


def test_prints_what_differs(stdout):
    assert stdout.splitlines() == [
        "new in the second call?  eager  graph",
        "  Python number          True   False",
        "  tf.Variable            True   True",
        "  NumPy random           True   False",
        "  tf.random              True   True",
    ]
