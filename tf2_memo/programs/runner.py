"""Runs programs, each in a fresh process, and reports what they wrote and how they ended.

Knows neither Markdown nor TensorFlow: what a program finds already imported is the business of `preloaded`.
"""

import os
import re
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

from tf2_memo.programs.child import Block, Ending, Files, write_program
from tf2_memo.programs.process import ForkServer, Process, Spawned
from tf2_memo.programs.values import Value

OUTPUT_BYTES = 1_000_000

_POLL_SECONDS = 0.1
_NOT_FINITE = re.compile(r"(?<![\w.])(?:nan|inf|infinity)(?![\w.])", re.IGNORECASE)


@dataclass(frozen=True)
class Result:
    """What one block did: its two outputs, and its run time in seconds.

    `parts` holds the output of each part of the code that was reached, and `values` what its names held when it ended,
    for a program that has a file. `exception` is the name of the exception that
    ended the block, if one did; `message` and `traceback` belong to it. `failure` says what is wrong. It is empty when
    the block ended as declared, which may be with an exception. `measured` is the moment at which the program was
    started (ISO 8601, UTC).
    """

    parts: list[str]
    values: list[dict[str, Value]]
    stderr: str
    seconds: float
    exception: str
    message: str
    traceback: str
    failure: str
    measured: str

    @property
    def stdout(self) -> str:
        """The whole output."""
        return "".join(self.parts)


@dataclass(frozen=True)
class _Stopped:
    """A block that did not end by itself: it went over a limit, or its process died."""

    seconds: float
    reason: str


class Runner:
    """Runs programs. Threads may share one, and should: on Linux it imports TensorFlow once, for all programs.

    `start_method` is "fork" or "spawn". Left out, it is the one that is safe here. Below the folder `root`, libraries
    keep what they cache from one run to the next.
    """

    def __init__(self, start_method: str = "", root: Path = Path()) -> None:
        self._root = root
        self._forks = (start_method or _safe_start_method()) == "fork"
        self._lock = threading.Lock()
        self._server: ForkServer | None = None

    def warm_up(self) -> None:
        """Begin to import what programs find imported, without waiting for it."""
        if self._forks:
            self._fork_server()

    def run(self, blocks: tuple[Block, ...]) -> tuple[Result, ...]:
        """Run blocks one after the other, in one namespace of one fresh process.

        The process works in an empty folder of its own, which is removed afterwards. The first block that does not
        end as declared, or goes over a limit, is the last one that runs: the results then end with its result. After
        the last block the program ends as in an interpreter, and what it writes then belongs to that block.
        """
        with tempfile.TemporaryDirectory(
            prefix="tf2_memo-", ignore_cleanup_errors=True
        ) as name:
            folder = Path(name)
            write_program(folder, blocks)
            process = self._start(folder)
            try:
                return tuple(_results(blocks, folder, process))
            finally:
                process.kill()

    def _start(self, folder: Path) -> Process:
        return (
            self._fork_server().start(folder)
            if self._forks
            else Spawned(folder, self._root)
        )

    def _fork_server(self) -> ForkServer:
        with self._lock:
            if self._server is None or not self._server.alive:
                self._server = ForkServer(self._root)
            return self._server


def _safe_start_method() -> str:
    """Return "fork" where that is safe. On macOS it exists, but system libraries do not expect it."""
    return "fork" if sys.platform == "linux" else "spawn"


def _results(
    blocks: tuple[Block, ...], folder: Path, process: Process
) -> Iterator[Result]:
    measured = datetime.now(UTC).isoformat(timespec="seconds")
    for number, block in enumerate(blocks):
        files = Files(folder, number)
        last = number == len(blocks) - 1
        ending = _wait(files, process, block.timeout, last=last)
        result = _result(block, files, ending, measured)
        yield result
        if result.failure:
            break


def _wait(
    files: Files, process: Process, timeout: float, *, last: bool
) -> Ending | _Stopped:
    """Wait until a block has ended, the last one with its process, or gone over a limit.

    The time before it begins does not count.
    """
    begun = None
    while True:
        exit_code = process.wait(_POLL_SECONDS)
        if begun is None and files.stdout.exists():
            begun = time.monotonic()
        seconds = time.monotonic() - begun if begun else 0.0
        ending = files.ending
        if any(map(_too_long, (files.stdout, files.stderr))):
            return _Stopped(seconds, f"wrote more than {OUTPUT_BYTES:,} bytes")
        if ending and (exit_code is not None or not last):
            return ending
        if exit_code is not None:
            how = f"the process ended in mid-run with exit code {exit_code}"
            return _Stopped(seconds, how)
        if seconds > timeout:
            return _Stopped(seconds, f"still running after {timeout:g} s")


def _too_long(output: Path) -> bool:
    return output.exists() and output.stat().st_size > OUTPUT_BYTES


def _result(
    block: Block, files: Files, ending: Ending | _Stopped, measured: str
) -> Result:
    stdout, stderr = _read(files.stdout), _read(files.stderr)
    if isinstance(ending, _Stopped):
        failure = f"{block.filename}: {ending.reason}\n"
        parts = [_text(stdout)]
        return Result(
            parts, [], _text(stderr), ending.seconds, "", "", "", failure, measured
        )
    bounds = [0, *ending.marks, len(stdout)]
    parts = [_text(stdout[start:end]) for start, end in pairwise(bounds)]
    return Result(
        parts,
        ending.values,
        _text(stderr),
        ending.seconds,
        ending.exception,
        ending.message,
        ending.traceback,
        _failure(block, ending, "".join(parts), _text(stderr)),
        measured,
    )


def _read(output: Path) -> bytes:
    """Return what was written, up to the limit."""
    if not output.exists():
        return b""
    with output.open("rb") as file:
        return file.read(OUTPUT_BYTES)


def _text(output: bytes) -> str:
    """Decode what was written. Bytes that are not UTF-8 are shown as escapes."""
    lines = output.replace(os.linesep.encode(), b"\n")
    return lines.decode("utf-8", "backslashreplace")


def _failure(block: Block, ending: Ending, stdout: str, stderr: str) -> str:
    """Compare how a block ended with how it was declared to end."""
    if ending.exception != block.raises:
        declared = (
            f"{block.filename} is declared to raise {block.raises}\n"
            if block.raises
            else ""
        )
        return declared + (ending.traceback or "it ended without an error\n")
    if block.warns and not stderr:
        return f"{block.filename} is declared to warn, and wrote nothing to stderr\n"
    if not (stdout or block.warns or ending.exception):
        return f"{block.filename} printed nothing\n"
    if "nan" not in block.allow and (found := _NOT_FINITE.search(stdout)):
        line = stdout[: found.end()].splitlines()[-1].strip()[-80:]
        return f'{block.filename} printed {line!r}; if that is meant, add allow="nan" to its fence\n'
    return ""
