"""The printed times against the measured ones, and both ways against each other. No time is asserted."""

import itertools
import re
import runpy
import sys
import time
from types import SimpleNamespace

import numpy as np


def test_both_ways_compute_the_same(snippet):
    called, predicted = (compute() for compute in snippet.ways.values())
    # float32 sums of at most 1000 terms.
    np.testing.assert_allclose(called, predicted, rtol=0, atol=1e-5)


def test_all_calls_are_timed(snippet):
    assert [len(times) for times in snippet.times.values()] == [11, 11]
    assert all(time > 0 for times in snippet.times.values() for time in times)


def test_prints_the_first_call_apart_and_the_median_of_the_others(snippet, stdout):
    for line, (name, times) in zip(
        stdout.splitlines(), snippet.times.items(), strict=True
    ):
        assert line.startswith(name)
        first, middle, low, high = map(float, re.findall(r"([\d.]+) ms", line))
        expected = [times[0], np.median(times[1:]), min(times[1:]), max(times[1:])]
        np.testing.assert_allclose([first, middle, low, high], expected, atol=0.051)
        assert "10 later calls" in line


def test_times_are_milliseconds(monkeypatch):
    """A clock that goes on by a quarter of a second whenever the program reads it."""
    reading = (count / 4 for count in itertools.count())
    clock = SimpleNamespace(**vars(time) | {"perf_counter": lambda: next(reading)})
    monkeypatch.setitem(sys.modules, "time", clock)
    times = runpy.run_path("snippets/keras/calling_cost.py")["times"]
    assert {value for values in times.values() for value in values} == {250.0}
