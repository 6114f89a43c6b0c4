"""Runs programs, each in a fresh process, and reports what they wrote and how they ended.

Knows neither Markdown nor TensorFlow: what a program finds already imported is the business of `preloaded`.
"""

import ctypes
import linecache
import multiprocessing
import os
import signal
import sys
import tempfile
import time
import traceback
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import TextIO

TIMEOUT_SECONDS = 60.0


@dataclass(frozen=True)
class Block:
    """Python source, the file name that tracebacks give it, and the exception it must end with, if any."""

    code: str
    filename: str
    raises: str = ""


@dataclass(frozen=True)
class Result:
    """What one block did: its two outputs, its run time in seconds, its traceback if it raised.

    `failure` says what is wrong. It is empty when the block ended as declared, which may be with an exception.
    """

    stdout: str
    stderr: str
    seconds: float
    traceback: str
    failure: str


@dataclass(frozen=True)
class _Ending:
    """How a block ended: after how many seconds, with which exception (by name), and its traceback."""

    seconds: float
    exception: str = ""
    traceback: str = ""


def run(
    blocks: tuple[Block, ...], timeout: float = TIMEOUT_SECONDS
) -> tuple[Result, ...]:
    """Run blocks one after the other, in one namespace of one fresh process.

    The process works in an empty folder of its own, which is removed afterwards. The first block that raises, or
    takes longer than `timeout` seconds, is the last one that runs: the results then end with its result.
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
                ending = _receive(receiver, process, timeout)
                results.append(_result(block, ending, *_outputs(folder, number)))
                if ending.exception:
                    break
        finally:
            _kill(process)
        return tuple(results)


def _receive(receiver: Connection, process: BaseProcess, timeout: float) -> _Ending:
    if not receiver.poll(timeout):
        return _Ending(
            timeout,
            "TimeoutError",
            f"TimeoutError: still running after {timeout:g} s, stopped\n",
        )
    try:
        ending: _Ending = receiver.recv()
    except EOFError:
        process.join(1)
        message = f"ChildProcessError: the process ended in mid-run with exit code {process.exitcode}\n"
        return _Ending(0.0, "ChildProcessError", message)
    return ending


def _result(block: Block, ending: _Ending, stdout: str, stderr: str) -> Result:
    failure = ""
    if ending.exception != block.raises:
        failure = ending.traceback or f"{block.filename} ended without an error\n"
        if block.raises:
            failure += f"Declared: raises {block.raises}\n"
    return Result(stdout, stderr, ending.seconds, ending.traceback, failure)


def _outputs(folder: str, number: int) -> list[str]:
    files = (Path(folder, f"stdout{number}"), Path(folder, f"stderr{number}"))
    return [
        file.read_bytes().decode("utf-8", "backslashreplace") if file.exists() else ""
        for file in files
    ]


def _kill(process: BaseProcess) -> None:
    """Kill a child and every process it started: it leads a process group of its own."""
    if hasattr(os, "killpg") and process.pid:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.join()


def _child(blocks: tuple[Block, ...], folder: str, sender: Connection) -> None:
    if hasattr(os, "setsid"):
        os.setsid()
    working_directory = Path(folder, "work")
    working_directory.mkdir()
    os.chdir(working_directory)
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
        if ending.exception:
            break


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
    started = time.perf_counter()
    try:
        program = compile(block.code, block.filename, "exec", dont_inherit=True)
        exec(program, main.__dict__)  # noqa: S102 - running programs is what this is for
    except BaseException as error:  # noqa: BLE001 - whatever ends a program early, SystemExit too, is its ending
        return _Ending(
            time.perf_counter() - started,
            type(error).__name__,
            _traceback(error, filenames),
        )
    return _Ending(time.perf_counter() - started)


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


def _make_context() -> multiprocessing.context.BaseContext:
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tf2_memo.preloaded"])
    return context


_context = _make_context()
