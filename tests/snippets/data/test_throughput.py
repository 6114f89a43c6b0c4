"""What is timed, in which order, by a clock of our own. No time is checked."""

import contextlib
import io
import runpy
import time

import pytest

from tests.house import ROOT

WAYS = ["input alone", "step alone", "no prefetch", "prefetch(1)", "default"]


def test_the_elements_are_the_same_with_and_without_prefetch(snippet):
    for way in WAYS:
        data, _ = snippet.ways[way]
        assert [int(number) for number in data] == list(range(8))


def test_only_the_default_lets_tf_data_add_a_prefetch(snippet):
    def injects(way):
        options = snippet.ways[way][0].options().experimental_optimization
        return options.inject_prefetch is not False

    assert [injects(way) for way in WAYS if way != "step alone"] == [False, False, False, True]  # fmt: skip


def test_the_steps_are_waited_for_where_the_name_says_so(snippet):
    assert list(snippet.ways) == WAYS
    assert [seconds for _, seconds in snippet.ways.values()] == [0, 0.004, 0.004, 0.004, 0.004]  # fmt: skip
    assert snippet.READ == 0.006


def test_ways_take_turns_and_times_are_those_of_a_batch():
    """The clock goes on by 8 s in a pass of the first way, 16 s in one of the second, and so on."""
    rounds, passed, stdout = 9, [], io.StringIO()

    def clock():
        passed.append(None)
        number = len(passed) - 1  # even at the start of a pass, odd at its end
        turn = number // 2 % 5
        return 8.0 * (turn + 1) * (number % 2)

    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(stdout):
        patch.setattr(time, "perf_counter", clock)
        patch.setattr(time, "sleep", lambda seconds: None)
        names = runpy.run_path(str(ROOT / "snippets/data/throughput.py"))
    assert len(passed) == 2 * 5 * rounds
    for turn, way in enumerate(WAYS, start=1):
        assert names["times"][way] == [1000.0 * turn] * rounds
    assert stdout.getvalue().splitlines()[0] == (
        "input alone 1000.00 ms a batch (middle half 1000.00 to 1000.00)"
    )
