"""The break-even by hand, in a process of its own: TensorFlow cannot be forked where it has already run."""

import json
import subprocess
import sys

import pytest

from tests.house import ROOT

WAYS = ["eager", "tf.function", "XLA"]

PROGRAM = """
import contextlib, io, json, runpy, sys
import numpy as np

with contextlib.redirect_stdout(io.StringIO()) as stdout:
    names = runpy.run_path(sys.argv[1])
seen = []

class Timer:
    def __init__(self, function):
        self.function = function

    def repeat(self, number, repeat):
        forward = self.function.__closure__[0].cell_contents
        seen[:] = [forward, type(self.function()).__name__, number, repeat]
        return [0.5, 0.25, 0.25]

class Sender:
    def send(self, seconds):
        assert seconds == [0.5, 0.25, 0.25]

names["timeit"].Timer = Timer
ways = ("eager", "tf.function", "XLA")
totals = {way: names["totals_in_new_process"](way).tolist() for way in ways}
timed = {}
for way in ways:  # after the forks: from here on, this process has run TensorFlow
    names["time_calls"](way, Sender())
    forward, *rest = seen
    graph = hasattr(forward, "get_concrete_function")
    xla = graph and forward.get_concrete_function().function_def.attr["_XlaMustCompile"].b
    timed[way] = [graph, xla, *rest]

eager = np.cumsum([5, 2, 2])
graphs = [6, 1, 1], [6, 1.5, 1.5], [5, 1, 1], [9, 9, 9]
level = [names["level_at"](np.cumsum(graph), eager) for graph in graphs]
print(json.dumps([stdout.getvalue(), names["calls"], totals, timed, level]))
"""


@pytest.fixture(scope="module")
def run():
    path = str(ROOT / "snippets/graphs/timing_break_even.py")
    said = subprocess.check_output([sys.executable, "-c", PROGRAM, path], text=True)
    names = ("stdout", "calls", "totals", "timed", "level")
    return dict(zip(names, json.loads(said.splitlines()[-1]), strict=True))


def test_level_is_the_first_call_whose_total_is_no_longer(run):
    # Eager: 5, 7, 9. The graphs: 6, 7, 8; 6, 7.5, 9; 5, ...; 9, 18, 27.
    assert run["level"] == [2, 3, 1, None]


def test_the_seconds_of_a_new_process_add_up(run):
    assert run["totals"] == {way: [0.5, 0.75, 1.0] for way in WAYS}


def test_each_way_is_what_its_name_says_and_waits_for_120_numbers(run):
    assert run["timed"] == {
        "eager": [False, False, "float32", 1, 120],
        "tf.function": [True, False, "float32", 1, 120],
        "XLA": [True, True, "float32", 1, 120],
    }


def test_prints_a_line_for_each_way_and_repetition(run):
    lines = run["stdout"].splitlines()
    assert {way: len(found) for way, found in run["calls"].items()} == {
        "tf.function": 3,
        "XLA": 3,
    }
    found = [call for pair in zip(*run["calls"].values(), strict=True) for call in pair]
    assert [line.rpartition("level at call ")[2] for line in lines] == [
        "121 or later" if call is None else str(call) for call in found
    ]
    assert [line.split(", ")[1].split()[0] for line in lines] == [
        "tf.function",
        "XLA",
    ] * 3
