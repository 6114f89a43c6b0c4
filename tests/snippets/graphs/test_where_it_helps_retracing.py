"""Traces counted by hand, results against NumPy in float64, and a clock of our own.

No time is checked.
"""

import inspect
import re
import statistics
import time

import numpy as np
import pytest

# float32 against float64, five tanh: the largest difference seen is 2e-7.
TOLERANCE = 1e-6

TRACES = {
    "eager, Python numbers": 0,
    "graph, Python numbers": 20,
    "graph, the same as tensors": 1,
    "eager, lengths": 0,
    "graph, lengths": 20,
    "graph, reduce_retracing": 2,
    "graph, input_signature": 1,
}


def expected(length, factor):
    x = np.ones(length)
    for _ in range(5):
        x = np.tanh(x * factor)
    return x


@pytest.mark.parametrize("name", TRACES)
def test_results_and_traces(snippet, name):
    function, arguments = snippet.cases[name]
    lengths, factors = (
        (range(1, 21), [2] * 20)
        if "length" in name or "_" in name
        else ([10] * 20, range(20))
    )
    for argument, length, factor in zip(arguments, lengths, factors, strict=True):
        np.testing.assert_allclose(
            function(*argument), expected(length, factor), atol=TOLERANCE
        )
    # The calls above found graphs that were there already.
    assert snippet.traces[name] == TRACES[name]
    if function is not snippet.scaled:
        assert function.experimental_get_tracing_count() == TRACES[name]


def test_numbers_are_python_numbers_in_one_case_and_tensors_in_the_other(snippet):
    kinds = {
        name: {type(arguments[-1]) is int for arguments in snippet.cases[name][1]}
        for name in TRACES
    }
    assert {name for name, kind in kinds.items() if kind == {True}} == {
        "eager, Python numbers",
        "graph, Python numbers",
    }


def test_milliseconds_are_those_of_the_clock(snippet):
    now = iter([10.0, 10.5, 20.0, 20.25])
    seen = []
    times = snippet.milliseconds(
        lambda *argument: seen.append(argument),
        [(1, 2), (3, 4)],
        clock=lambda: next(now),
    )
    assert times == [500, 250]
    assert seen == [(1, 2), (3, 4)]
    assert (
        inspect.signature(snippet.milliseconds).parameters["clock"].default
        is time.perf_counter
    )


def test_prints_traces_and_medians(snippet, stdout):
    for line, (name, traces) in zip(stdout.splitlines(), TRACES.items(), strict=True):
        shown = re.fullmatch(
            rf"{name} +traces: +{traces}, median +(\d+\.\d\d) ms", line
        )
        # Two decimals are printed.
        assert float(shown[1]) == pytest.approx(
            statistics.median(snippet.times[name]), abs=0.00501
        )
        assert len(snippet.times[name]) == 20
