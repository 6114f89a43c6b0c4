"""Runs a snippet again with a stopwatch that shows what a test wants."""

import contextlib
import io
import runpy
import time
import timeit
from collections.abc import Iterable
from typing import Any

import pytest

from tests.house import ROOT


def replay(
    path: str, seconds: Iterable[float]
) -> tuple[dict[str, Any], list[Any], str]:
    """Run a snippet whose every call of `timeit.timeit` takes the next of `seconds`, and whose waits take none.

    Returns what the snippet defines, what it timed, in order, and what it printed. Nothing that is timed is called.
    """
    durations, timed, stdout = iter(seconds), [], io.StringIO()

    def stopwatch(statement: Any, number: int) -> float:
        assert number == 1
        timed.append(statement)
        return next(durations)

    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(stdout):
        patch.setattr(timeit, "timeit", stopwatch)
        patch.setattr(time, "sleep", lambda seconds: None)
        names = runpy.run_path(str(ROOT / "snippets" / path))
    assert next(durations, None) is None, "the snippet timed less"
    return names, timed, stdout.getvalue()
