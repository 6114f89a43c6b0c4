"""The elements of each pipeline, their options, and what is timed. No time is checked."""

import numpy as np
import pytest

from tests.snippets.data.replaying import replay

SETTINGS = [(1, 8), (2, 8), (4, 8), (8, 8), (8, 2)]


def test_settings_are_options_of_the_pipelines(snippet):
    assert list(snippet.pipelines) == SETTINGS
    threads = [data.options().threading.private_threadpool_size for data in snippet.pipelines.values()]  # fmt: skip
    assert threads == [threads for _, threads in SETTINGS]


@pytest.mark.parametrize("setting", SETTINGS)
def test_elements_come_once_and_in_order(snippet, setting):
    assert list(snippet.pipelines[setting].as_numpy_iterator()) == list(range(16))


def test_calls_run_at_the_same_time(snippet, monkeypatch):
    """As many reads wait together as there are calls, if the threads allow it."""
    most = {}
    for setting in [(1, 8), (2, 8), (8, 2)]:
        running, highest = set(), [0]

        def wait(seconds, pause=snippet.time.sleep, running=running, highest=highest):
            token = object()
            running.add(token)
            highest[0] = max(highest[0], len(running))
            pause(0.02)
            running.discard(token)

        with monkeypatch.context() as patch:
            patch.setattr(snippet.time, "sleep", wait)
            list(snippet.pipeline(*setting))
        most[setting] = highest[0]
    assert most[1, 8] == 1
    assert most[2, 8] == 2
    assert most[8, 2] == 2


def test_ways_take_turns_and_times_are_those_of_an_element():
    # Passes take 16, 32, ..., 80 ms: 1, 2, ..., 5 ms an element, and more by a sixteenth in each round.
    rounds = np.arange(7)[:, None] + 16 * np.arange(1, 6)
    names, timed, stdout = replay("data/throughput_parallel.py", rounds.ravel() / 1000)
    assert [each.args[0] for each in timed] == list(names["pipelines"].values()) * 7
    assert {each.func for each in timed} == {list}
    medians = [f"{middle + 3 / 16:.2f} ms an element" for middle in range(1, 6)]
    lines = stdout.splitlines()
    for line, (calls, threads), median in zip(lines, SETTINGS, medians, strict=True):
        assert line.startswith(f"calls {calls}, threads {threads}: {median}")
    assert lines[0].endswith("(middle half 1.09 to 1.28)")
