"""Runs commands, each in a process of its own, and says what they cost: seconds, or memory."""

import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import psutil

ENVIRONMENT = os.environ | {
    "CUDA_VISIBLE_DEVICES": "-1",
    "NO_MKDOCS_2_WARNING": "1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
}
"""What all commands run with, ours and those that they are compared with."""

_POLL_SECONDS = 0.1


class CommandError(Exception):
    """A command went wrong. The message ends with its log."""


@dataclass(frozen=True)
class Run:
    """How long a command took, in seconds, and what it wrote."""

    seconds: float
    log: str


@contextmanager
def started(
    command: list[str], folder: Path
) -> Iterator[tuple[subprocess.Popen[bytes], IO[str]]]:
    """Start a command in a folder. Give its process, which is ended at last, and its log, which can be read."""
    # A file, for a pipe stays open as long as any process that the command has left behind.
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as log,
        subprocess.Popen(
            command,
            cwd=folder,
            env=ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        ) as process,
    ):
        try:
            yield process, log
        finally:
            process.terminate()


def run(command: list[str], folder: Path) -> Run:
    """Run a command in a folder to its end."""
    begin = time.perf_counter()
    with started(command, folder) as (process, log):
        process.wait()
        seconds = time.perf_counter() - begin
        return Run(seconds, _checked(command, process, log))


def peak_memory(command: list[str], folder: Path) -> float:
    """Run a command in a folder to its end. Return the most memory that its processes had together, in MB.

    It is the sum of their proportional set sizes, in which a page that n processes share counts 1/n for each.
    """
    peak = 0
    with started(command, folder) as (process, log):
        while process.poll() is None:
            peak = max(peak, _memory(process.pid))
            time.sleep(_POLL_SECONDS)
        _checked(command, process, log)
    return peak / 1e6


def read(log: IO[str]) -> str:
    """Return the whole log of a command."""
    log.seek(0)
    return log.read()


def _checked(command: list[str], process: subprocess.Popen[bytes], log: IO[str]) -> str:
    text = read(log)
    if process.returncode:
        line = " ".join(command)
        raise CommandError(f"{text}\n{line}\nended with status {process.returncode}")
    return text


def _memory(pid: int) -> int:
    """Return the memory of a process and of all that descend from it, in bytes."""
    total = 0
    with suppress(psutil.NoSuchProcess):
        parent = psutil.Process(pid)
        for process in [parent, *parent.children(recursive=True)]:
            # It may end before it is asked.
            with suppress(psutil.NoSuchProcess, psutil.AccessDenied):
                total += process.memory_full_info().pss
    return total
