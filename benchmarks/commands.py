"""Runs commands and servers, and says what they cost. One that goes wrong ends the bench with its log."""

import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, NamedTuple
from urllib.error import URLError

import psutil

ENVIRONMENT = os.environ | {
    "CUDA_VISIBLE_DEVICES": "-1",
    "NO_MKDOCS_2_WARNING": "1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
}
"""What all commands run with, ours and those that they are compared with."""

_PATIENCE_SECONDS = 300


class Run(NamedTuple):
    """The seconds that a command took, what it wrote, and the most memory of its processes together, in MB."""

    seconds: float
    log: str
    peak: float


Started = tuple[subprocess.Popen[bytes], IO[str]]


@contextmanager
def started(command: list[str], folder: Path) -> Iterator[Started]:
    """Start a command in a folder. Give its process, which is ended at last, and its log."""
    # A file, for a pipe stays open as long as any process that the command has left behind.
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as log,
        subprocess.Popen(
            command,
            cwd=folder,
            env=ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        ) as process,
    ):
        try:
            yield process, log
        finally:
            process.terminate()


def run(command: list[str], folder: Path, *, weigh: bool = False) -> Run:
    """Run a command in a folder to its end. To `weigh` it takes time of its own."""
    peak, begin = 0, time.perf_counter()
    with started(command, folder) as (process, log):
        while weigh and process.poll() is None:
            peak = max(peak, memory(process.pid))
            time.sleep(0.1)
        status = process.wait()
        seconds = time.perf_counter() - begin
        text = read(log)
    if status:
        sys.exit(f"{text}\n{' '.join(command)}\nended with status {status}")
    return Run(seconds, text, peak / 1e6)


def read(log: IO[str]) -> str:
    """Return all that a command has written."""
    log.seek(0)
    return log.read()


def memory(pid: int) -> int:
    """Return the proportional set sizes of a process and of all that descend from it, in bytes."""
    total = 0
    with suppress(psutil.NoSuchProcess):
        parent = psutil.Process(pid)
        for process in [parent, *parent.children(recursive=True)]:
            with suppress(psutil.NoSuchProcess, psutil.AccessDenied):
                total += process.memory_full_info().pss
    return total


def get(url: str) -> str:
    """Return what a server answers, or nothing while it does not listen."""
    with (
        suppress(URLError),
        urllib.request.urlopen(url, timeout=_PATIENCE_SECONDS) as answer,
    ):
        return answer.read().decode()
    return ""


@contextmanager
def serving(project: Path) -> Iterator[tuple[str, float]]:
    """Serve a project. Give its address, and the seconds until its first page showed what a program prints."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    mkdocs = [sys.executable, "-m", "mkdocs", "serve", "--livereload"]
    begin = time.perf_counter()
    with started([*mkdocs, "--dev-addr", host], project) as (process, log):
        while "data-output" not in get(f"http://{host}/"):
            waited = time.perf_counter() - begin
            if process.poll() is not None or waited > _PATIENCE_SECONDS:
                sys.exit(f"{read(log)}\nno page shows the output of a program")
            time.sleep(0.1)
        yield f"http://{host}/", time.perf_counter() - begin


def seconds_to_reload(address: str, page: str, file: Path, line: str) -> float:
    """Add a line to a file. Return the seconds until a server has sent the page with this line."""
    state = re.findall(r"livereload\((\d+), (\d+)\)", get(f"{address}{page}"))
    with file.open("a", encoding="utf-8") as text:
        text.write(f"{line}\n")
    begin = time.perf_counter()
    # The script of the page asks this; the answer comes with the next build.
    get(f"{address}livereload/{'/'.join(state[0])}")
    if line.strip() not in get(f"{address}{page}"):
        sys.exit(f"{page} was sent again without {line!r} of {file}")
    return time.perf_counter() - begin
