"""Runs each snippet of this folder in a new process: devices are made, and processes forked, before TensorFlow runs."""

import contextlib
import os
import pickle
import signal
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.house import ROOT
from tests.processes import of_session
from tests.snippets.conftest import Imported

PROGRAM = """
import contextlib, io, pickle, runpy, sys
from tests.global_settings import global_settings

import numpy as np
import tensorflow as tf


def plain(value):
    if isinstance(value, (tf.Tensor, tf.Variable)):
        return value.numpy()
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    known = value is None or isinstance(value, (bool, int, float, str, np.generic, np.ndarray))
    return value if known else repr(value)


before = global_settings()
with contextlib.redirect_stdout(io.StringIO()) as stdout:
    names = runpy.run_path(sys.argv[1])
assert global_settings() == before, "a snippet must leave settings as they were"
names = {name: plain(value) for name, value in names.items() if name[0] != "_"}
sys.stdout.buffer.write(pickle.dumps((names, stdout.getvalue())))
"""


@pytest.fixture(scope="module")
def imported(request: pytest.FixtureRequest) -> Imported:
    """The names of the snippet with tensors as arrays, and what it printed. Nothing that it started may be left."""
    name = Path(request.path).name.removeprefix("test_")
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, f"snippets/distribution/{name}"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        # A hang must not outlive the test.
        result, errors = process.communicate(timeout=200)
        left = of_session(process.pid)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    assert process.returncode == 0, errors.decode()
    assert not left
    names, stdout = pickle.loads(result)
    return Imported(SimpleNamespace(**names), stdout)
