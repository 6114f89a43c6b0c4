"""Runs programs, each in a fresh process, and reports what they wrote and how they ended.

Knows neither Markdown nor TensorFlow: what a program finds already imported is the business of `preloaded`.
"""

import ast
import bisect
import codeop
import ctypes
import linecache
import multiprocessing
import os
import re
import signal
import sys
import tempfile
import threading
import time
import traceback
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import pairwise
from multiprocessing import forkserver
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import TextIO

from tf2_memo import environment

TIMEOUT_SECONDS = 60.0
MEMORY_BYTES = 4 * 2**30
OUTPUT_BYTES = 1_000_000

_POLL_SECONDS = 0.1
_NOT_FINITE = re.compile(r"(?<![\w.])(?:nan|inf|infinity)(?![\w.])", re.IGNORECASE)


@dataclass(frozen=True)
class Block:
    """Python source, the file name that tracebacks give it, and how it is declared to end.

    `raises` names the exception that it must end with. `allow` names what its output may be although that is mostly a
    mistake: "nan" for numbers that are not finite, "empty". `timeout` is in seconds. `cuts` are lines that begin a part
    of the code whose output is told apart from that of the parts before.
    """

    code: str
    filename: str
    raises: str = ""
    allow: tuple[str, ...] = ()
    timeout: float = TIMEOUT_SECONDS
    cuts: tuple[int, ...] = ()


@dataclass(frozen=True)
class Result:
    """What one block did: its two outputs, its run time in seconds, its traceback if it raised.

    `parts` holds the output of each part of the code that was reached. `failure` says what is wrong. It is empty when
    the block ended as declared, which may be with an exception.
    """

    parts: list[str]
    stderr: str
    seconds: float
    traceback: str
    failure: str

    @property
    def stdout(self) -> str:
        """The whole output."""
        return "".join(self.parts)


@dataclass(frozen=True)
class _Ending:
    """How a block ended: after how many seconds, with which exception (by name), and its traceback.

    `marks` says how many bytes of output there were when each part of the code began, but for the first.
    """

    seconds: float
    exception: str = ""
    traceback: str = ""
    marks: list[int] = field(default_factory=list)


def run(blocks: tuple[Block, ...]) -> tuple[Result, ...]:
    """Run blocks one after the other, in one namespace of one fresh process.

    The process works in an empty folder of its own, which is removed afterwards. The first block that does not
    end as declared, or goes over a limit, is the last one that runs: the results then end with its result.
    """
    with tempfile.TemporaryDirectory(
        prefix="tf2_memo-", ignore_cleanup_errors=True
    ) as folder:
        receiver, sender = _context.Pipe(duplex=False)
        process = _context.Process(
            target=_child, args=(blocks, folder, sender), daemon=True
        )
        process.start()
        sender.close()
        results: list[Result] = []
        try:
            for number, block in enumerate(blocks):
                outputs = [
                    Path(folder, f"{name}{number}") for name in ("stdout", "stderr")
                ]
                ending = _wait(receiver, process, block.timeout, outputs)
                stdout, stderr = map(_read, outputs)
                results.append(_result(block, ending, stdout, stderr))
                if results[-1].failure:
                    break
        finally:
            _kill(process)
        return tuple(results)


def warm_up() -> None:
    """Begin to import what programs find imported, without waiting for it."""
    if _context.get_start_method() == "forkserver":
        forkserver.ensure_running()


def _wait(
    receiver: Connection, process: BaseProcess, timeout: float, outputs: list[Path]
) -> _Ending:
    """Wait until a block has ended, or gone over a limit."""
    started = time.monotonic()
    while not receiver.poll(_POLL_SECONDS):
        seconds = time.monotonic() - started
        if seconds > timeout:
            return _stopped(
                seconds,
                "TimeoutError",
                f'still running after {timeout:g} s; the fence can set timeout="..."',
            )
        if any(
            output.exists() and output.stat().st_size > OUTPUT_BYTES
            for output in outputs
        ):
            return _stopped(
                seconds, "OverflowError", f"wrote more than {OUTPUT_BYTES:,} bytes"
            )
    try:
        ending: _Ending = receiver.recv()
    except EOFError:
        process.join(1)
        how = f"the process ended in mid-run with exit code {process.exitcode}"
        return _stopped(time.monotonic() - started, "ChildProcessError", how)
    if any(output.stat().st_size > OUTPUT_BYTES for output in outputs):
        return _stopped(
            ending.seconds, "OverflowError", f"wrote more than {OUTPUT_BYTES:,} bytes"
        )
    return ending


def _stopped(seconds: float, exception: str, reason: str) -> _Ending:
    return _Ending(seconds, exception, f"{exception}: {reason}\n")


def _read(output: Path) -> bytes:
    """Return what was written, up to the limit."""
    if not output.exists():
        return b""
    with output.open("rb") as file:
        return file.read(OUTPUT_BYTES)


def _result(block: Block, ending: _Ending, stdout: bytes, stderr: bytes) -> Result:
    bounds = [0, *ending.marks, len(stdout)]
    parts = [_text(stdout[start:end]) for start, end in pairwise(bounds)]
    return Result(
        parts,
        _text(stderr),
        ending.seconds,
        ending.traceback,
        _failure(block, ending, "".join(parts)),
    )


def _text(output: bytes) -> str:
    """Decode what was written. Bytes that are not UTF-8 are shown as escapes."""
    return output.decode("utf-8", "backslashreplace")


def _failure(block: Block, ending: _Ending, stdout: str) -> str:
    """Compare how a block ended with how it was declared to end."""
    if ending.exception != block.raises:
        declared = (
            f"{block.filename} is declared to raise {block.raises}\n"
            if block.raises
            else ""
        )
        return declared + (ending.traceback or "it ended without an error\n")
    if "empty" not in block.allow and not stdout and not ending.exception:
        return f'{block.filename} printed nothing; if that is meant, add allow="empty" to its fence\n'
    if "nan" not in block.allow and (found := _NOT_FINITE.search(stdout)):
        line = stdout[: found.end()].splitlines()[-1].strip()[-80:]
        return f'{block.filename} printed {line!r}; if that is meant, add allow="nan" to its fence\n'
    return ""


def _kill(process: BaseProcess) -> None:
    """Kill a child and every process it started: it leads a process group of its own."""
    if hasattr(os, "killpg") and process.pid:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.join()


def _child(blocks: tuple[Block, ...], folder: str, sender: Connection) -> None:
    _isolate(Path(folder, "work"))
    sys.argv = [blocks[0].filename]
    main = sys.modules["__main__"] = ModuleType("__main__")
    main.__file__ = blocks[0].filename
    # AutoGraph refreshes the linecache entry of `__file__`, which it can only do through the module's loader.
    main.__loader__ = SimpleNamespace(get_source=lambda _name: blocks[0].code)  # type: ignore[assignment]
    filenames = {block.filename for block in blocks}
    for number, block in enumerate(blocks):
        sys.stdout = sys.__stdout__ = _redirected(1, Path(folder, f"stdout{number}"))  # type: ignore[misc]
        sys.stderr = sys.__stderr__ = _redirected(2, Path(folder, f"stderr{number}"))  # type: ignore[misc]
        ending = _execute(block, main, filenames)
        _flush()
        sender.send(ending)
        if ending.exception != block.raises:
            break


def _isolate(working_directory: Path) -> None:
    working_directory.mkdir()
    os.chdir(working_directory)
    environment.clean()
    os.environ["HOME"] = str(working_directory)
    if os.name == "posix":
        import resource  # noqa: PLC0415 - does not exist elsewhere

        os.setsid()
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY_BYTES, MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Do not outlive a build that was killed."""
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os.killpg(os.getpgrp(), signal.SIGKILL)


def _redirected(descriptor: int, path: Path) -> TextIO:
    """Send all that is written to a file descriptor to a file, by compiled libraries too. Return a stream to it."""
    target = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(target, descriptor)
    os.close(target)
    # Line by line, so that text from Python and from compiled code keeps its order, as in a terminal.
    return open(descriptor, "w", encoding="utf-8", buffering=1, closefd=False)


def _execute(block: Block, main: ModuleType, filenames: set[str]) -> _Ending:
    # AutoGraph and tracebacks read source through linecache; an entry without a modification time is never dropped.
    linecache.cache[block.filename] = (
        len(block.code),
        None,
        block.code.splitlines(keepends=True),
        block.filename,
    )
    marks: list[int] = []
    compiler = codeop.Compile()  # keeps a part's `from __future__` for the next part
    started = time.perf_counter()
    try:
        for number, part in enumerate(_parts(block)):
            if number:
                _flush()
                marks.append(os.fstat(1).st_size)
            program = compiler(part, block.filename, "exec")  # type: ignore[arg-type] # takes a tree too
            exec(program, main.__dict__)  # noqa: S102 - running programs is what this is for
    except BaseException as error:  # noqa: BLE001 - whatever ends a program early, SystemExit too, is its ending
        return _Ending(
            time.perf_counter() - started,
            type(error).__name__,
            _traceback(error, filenames),
            marks,
        )
    return _Ending(time.perf_counter() - started, marks=marks)


def _parts(block: Block) -> list[ast.Module]:
    """Divide the statements of a program at its cuts."""
    parts = [ast.Module([], []) for _ in range(len(block.cuts) + 1)]
    for statement in ast.parse(block.code, block.filename).body:
        parts[bisect.bisect(block.cuts, statement.lineno)].body.append(statement)
    return parts


def _traceback(error: BaseException, filenames: set[str]) -> str:
    """Format a traceback of the program's own frames, without those of this file and of libraries."""
    report = traceback.TracebackException.from_exception(error)
    report.stack = traceback.StackSummary.from_list(
        frame for frame in report.stack if frame.filename in filenames
    )
    return "".join(report.format(chain=False))


def _flush() -> None:
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "posix":
        ctypes.CDLL(None).fflush(None)


def _make_context() -> (
    "multiprocessing.context.ForkServerContext | multiprocessing.context.SpawnContext"
):
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tf2_memo.preloaded"])
    return context


_context = _make_context()
