"""Runs a snippet again with a stopwatch that shows what a test wants, to see what it times, and in which order."""

import contextlib
import inspect
import io
import runpy
import timeit
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from tests.house import ROOT

Timed = list[Callable[..., Any]]


def replay(
    path: str, seconds: Iterable[float], *, call: bool = False
) -> tuple[dict[str, Any], Timed, str]:
    """Run a snippet whose every call of `timeit.timeit` takes the next of `seconds`.

    Returns what the snippet defines, the functions that it timed, in order, and what it printed. The functions are
    called only if `call` is true.
    """
    durations, timed, stdout = iter(seconds), [], io.StringIO()

    def stopwatch(statement: Callable[[], object], number: int) -> float:
        assert number == 1
        timed.append(inspect.getclosurevars(statement).nonlocals["function"])
        if call:
            statement()
        return next(durations)

    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(stdout):
        patch.setattr(timeit, "timeit", stopwatch)
        names = runpy.run_path(str(ROOT / "snippets" / path))
    return names, timed, stdout.getvalue()


def waits(milliseconds: Callable[..., float], *arguments: object) -> bool:
    """Whether a snippet's `milliseconds` counts in ms, and times until the numbers have arrived in NumPy."""
    results = []

    def stopwatch(statement: Callable[[], object], number: int) -> float:
        results.append(statement())
        return 0.25

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(timeit, "timeit", stopwatch)
        assert milliseconds(*arguments) == 250
    return type(results[0]).__module__ == "numpy"
