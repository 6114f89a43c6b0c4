"""Starts a program in a process of its own, and ends it together with all processes that it has started.

On Linux the process is forked from one that has imported TensorFlow already, and a supervisor stands between the two:

    build -> fork server -> supervisor -> program -> whatever the program starts

Elsewhere forking is unsafe or unknown. There the process is a new interpreter, which imports TensorFlow first:

    build -> program -> whatever the program starts

When the build ends, be it killed, so does everything to the right of it.
"""

import ctypes
import os
import signal
import socket
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import wait
from pathlib import Path
from typing import NoReturn, Protocol

from tf2_memo.programs import child, environment

_PR_SET_PDEATHSIG, _PR_SET_CHILD_SUBREAPER = 1, 36


class Process(Protocol):
    """The process of a program, as the build sees it."""

    def wait(self, seconds: float | None) -> int | None:
        """Return its exit code, or None if it still runs after some seconds."""

    def kill(self) -> None:
        """End it and what it has started. Return when they are gone."""


class ForkServer:
    """A process that has imported TensorFlow, and forks a supervisor with a program whenever it is asked to."""

    def __init__(self, root: Path) -> None:
        self._line, theirs = socket.socketpair(type=socket.SOCK_SEQPACKET)
        with theirs:
            self._process = _interpreter("serve()", theirs.fileno(), root)
        weakref.finalize(self, _stop, self._process, self._line)

    @property
    def alive(self) -> bool:
        """Whether it can be asked."""
        return self._process.poll() is None

    def start(self, folder: Path) -> Process:
        """Start the program of a folder."""
        ours, theirs = socket.socketpair()
        with theirs:
            socket.send_fds(self._line, [os.fsencode(folder)], [theirs.fileno()])
        return _Forked(ours)


class _Forked:
    """A program with a supervisor, at the other end of a line."""

    def __init__(self, line: socket.socket) -> None:
        self._line = line
        self._exit_code: int | None = None

    def wait(self, seconds: float | None) -> int | None:
        if self._exit_code is None:
            self._line.settimeout(seconds)
            with suppress(TimeoutError):
                # If nobody is left to say it, the supervisor has been killed as well.
                self._exit_code = int(self._line.recv(16) or -signal.SIGKILL)
        return self._exit_code

    def kill(self) -> None:
        self._line.shutdown(socket.SHUT_WR)
        self.wait(None)
        self._line.close()


class Spawned:
    """A program in a new interpreter. What leaves its process group is not found again."""

    def __init__(self, folder: Path, root: Path) -> None:
        call = f"run_spawned({str(folder)!r})"
        self._process = _interpreter(call, subprocess.PIPE, root)

    def wait(self, seconds: float | None) -> int | None:
        """Return its exit code, or None if it still runs after some seconds."""
        with suppress(subprocess.TimeoutExpired):
            return self._process.wait(seconds)
        return None

    def kill(self) -> None:
        """End it and what it has started. Return when it is gone."""
        if os.name == "posix":
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        self._process.communicate()


def _interpreter(call: str, line: int, root: Path) -> subprocess.Popen[bytes]:
    """Start a Python that calls a function of this module, with a line to this process as its standard input.

    It leads a session of its own, which no Ctrl+C reaches.
    """
    code = f"import sys; sys.path[:] = {sys.path!r}; from tf2_memo.programs import process; process.{call}"
    return subprocess.Popen(  # noqa: S603 - this interpreter
        [sys.executable, "-c", code],
        env=environment.variables(root),
        stdin=line,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _stop(server: subprocess.Popen[bytes], line: socket.socket) -> None:
    line.close()
    server.terminate()  # it may be in mid-import
    server.wait()


def _take_line() -> int:
    """Return a file descriptor of the line to the build, and leave an empty standard input to programs."""
    line = os.dup(0)
    empty = os.open(os.devnull, os.O_RDONLY)
    os.dup2(empty, 0)
    os.close(empty)
    return line


def run_spawned(folder: str) -> NoReturn:
    """Run the program of a folder, in an interpreter that was started for it."""
    line = _take_line()
    threading.Thread(target=_end_with_parent, args=(line,), daemon=True).start()
    from tf2_memo.programs import preloaded  # noqa: F401, PLC0415 - only where programs run

    child.run_program(Path(folder))


def _end_with_parent(line: int) -> None:
    os.read(line, 1)  # returns when the build is gone
    if os.name == "posix":
        os.killpg(0, signal.SIGKILL)
    os._exit(1)


def serve() -> NoReturn:
    """Be the fork server, as long as the build is there."""
    line = socket.socket(fileno=_take_line())
    from tf2_memo.programs import preloaded  # noqa: F401, PLC0415 - only where programs run

    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for supervisors
    while True:
        message, descriptors, _, _ = socket.recv_fds(line, 4096, 1)
        if not message:
            os._exit(0)
        with socket.socket(fileno=descriptors[0]) as build:
            _fork(_supervise, Path(os.fsdecode(message)), build, line)


def _fork(call: Callable[..., NoReturn], *arguments: object) -> int:
    """Call a function in a forked process. Return the process's number."""
    return os.fork() or call(*arguments)


def _supervise(
    folder: Path, build: socket.socket, line_of_server: socket.socket
) -> NoReturn:
    """Run the program of a folder in a child. Leave no process behind when it ends, or when the build hangs up."""
    line_of_server.close()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    # Whoever loses the parent becomes a child of this process, even in a session of its own.
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    program = _fork(_run_forked, folder, build)
    wait([os.pidfd_open(program), build])
    os.kill(program, signal.SIGKILL)
    _, status = os.waitpid(program, 0)
    _kill_children()
    with suppress(BrokenPipeError):
        build.send(str(os.waitstatus_to_exitcode(status)).encode())
    os._exit(0)


def _run_forked(folder: Path, build: socket.socket) -> NoReturn:
    build.close()  # only the supervisor speaks to the build
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)  # end with it
    os.setsid()
    child.run_program(folder)


def _kill_children() -> None:
    """Kill all children, and then those that become children by that."""
    with suppress(ChildProcessError):  # none is left
        while True:
            pid, _ = os.waitpid(-1, os.WNOHANG)
            if not pid:
                for each in _children():
                    os.kill(each, signal.SIGKILL)
                os.waitpid(-1, 0)


def _children() -> list[int]:
    children = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it has ended
            _, parent, *_ = (process / "stat").read_bytes().rpartition(b")")[2].split()
            if int(parent) == os.getpid():
                children.append(int(process.name))
    return children
