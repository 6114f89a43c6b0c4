"""Runs and gradients against the chain in NumPy, in a process of its own: TensorFlow that has run cannot be forked."""

import json
import subprocess
import sys

import numpy as np
import pytest

from tests.house import ROOT

PROGRAM = """
import contextlib, io, json, runpy, sys

with contextlib.redirect_stdout(io.StringIO()) as stdout:
    names = runpy.run_path(sys.argv[1])
x = names["tf"].random.stateless_normal((1024, 256), seed=(0, 0)).numpy()
x.tofile(sys.argv[2])
print(json.dumps([stdout.getvalue(), names["results"]]))
"""


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    path = str(ROOT / "snippets/gradients/memory.py")
    drawn = str(tmp_path_factory.mktemp("memory") / "x")
    command = [sys.executable, "-c", PROGRAM, path, drawn]
    stdout, results = json.loads(
        subprocess.check_output(command, text=True).splitlines()[-1]
    )
    return stdout, results, np.fromfile(drawn, np.float32).astype(np.float64)


def gradient(x):
    """Carry the derivative by w, which is 1, along the chain of 16 blocks of 4 steps."""
    h, slope = x, np.zeros_like(x)
    for _ in range(16 * 4):
        after = np.tanh(np.sin(h))
        slope = (1 - after**2) * np.cos(h) * (h + slope)
        h = after
    return np.mean(2 * h * slope)


def test_recomputing_runs_each_block_once_more(run):
    _, results, _ = run
    assert {way: runs for way, (runs, _, _) in results.items()} == {
        "keep": 16,
        "recompute": 32,
    }


def test_both_gradients_are_right(run):
    _, results, x = run
    for _, found, _ in results.values():
        # float32, through 128 operations and a sum over 262144 entries.
        assert found == pytest.approx(gradient(x), rel=1e-4)


def test_the_peak_is_lower(run):
    _, results, _ = run
    # 128 tensors are kept in one way, 24 in the other.
    assert results["keep"][2] > 2 * results["recompute"][2] > 0


def test_prints_runs_and_gradients(run):
    stdout, results, _ = run
    assert stdout.splitlines() == [
        f"{way:10} a block ran {runs} times, gradient {found:.4e}"
        for way, (runs, found, _) in results.items()
    ]
