"""Runs one program in the process that it has to itself, and notes how it went, block by block.

The program comes out of a folder, and the notes go there, too: the process that waits for them only looks for files.
"""

import ast
import atexit
import bisect
import codeop
import ctypes
import json
import linecache
import multiprocessing.process
import os
import struct
import sys
import tempfile
import threading
import time
import traceback
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import NoReturn, TextIO

from tf2_memo.programs.bindings import uses
from tf2_memo.programs.values import Value, describe

TIMEOUT_SECONDS = 60.0
MEMORY_BYTES = 4 * 2**30

_LANDLOCK_CREATE, _LANDLOCK_ADD_RULE, _LANDLOCK_RESTRICT = 444, 445, 446
_LANDLOCK_RULE_PATH, _LANDLOCK_MOVE_FILES = 1, 1 << 13
_PR_SET_NO_NEW_PRIVS = 38


@dataclass(frozen=True)
class Block:
    """Python source, the file name that tracebacks give it, and how it is declared to end.

    `raises` names the exception that it must end with. With "nan" in `allow`, its output may hold numbers that are not
    finite; otherwise they count as a mistake. With `warns`, it must write to stderr. `timeout` is in seconds. `cuts`
    are lines at which a new part of the code begins; the output of each part is kept apart.
    """

    code: str
    filename: str
    raises: str = ""
    allow: tuple[str, ...] = ()
    warns: bool = False
    timeout: float = TIMEOUT_SECONDS
    cuts: tuple[int, ...] = ()


@dataclass(frozen=True)
class Ending:
    """How a block ended by itself: after how many seconds, and with which exception, if any.

    `marks` says how much had been written, in bytes, when each part of the code after the first one began. `values`
    says what the names of each part held when it ended.
    """

    seconds: float
    marks: list[int]
    values: list[dict[str, Value]]
    exception: str
    message: str
    traceback: str


@dataclass
class _Watch:
    """What is noted while a block runs: see `Ending`. `paused` are the seconds that the noting took."""

    marks: list[int] = field(default_factory=list)
    values: list[dict[str, Value]] = field(default_factory=list)
    paused: float = 0.0


class Files:
    """The files of one block in the folder of a program. `stdout` is there as soon as the block begins."""

    def __init__(self, folder: Path, number: int) -> None:
        self.stdout = folder / f"stdout{number}"
        self.stderr = folder / f"stderr{number}"
        self._ending = folder / f"ending{number}"

    @property
    def ending(self) -> Ending | None:
        """How the block ended, or None as long as it has not."""
        if not self._ending.exists():
            return None
        return Ending(**json.loads(self._ending.read_text("ascii")))

    @ending.setter
    def ending(self, ending: Ending) -> None:
        unfinished = self._ending.with_suffix(".part")
        unfinished.write_text(json.dumps(asdict(ending)), "ascii")
        unfinished.replace(self._ending)


def write_program(folder: Path, blocks: tuple[Block, ...]) -> None:
    """Put a program where `run_program` finds it."""
    text = json.dumps([asdict(block) for block in blocks])
    Path(folder, "program").write_text(text, "ascii")


def run_program(folder: Path) -> NoReturn:
    """Run the program of a folder, block by block, until one does not end as declared. Then end this process."""
    program = json.loads(Path(folder, "program").read_text("ascii"))
    blocks = [Block(**block) for block in program]
    filenames = {block.filename for block in blocks}
    _isolate(folder / "work")
    main = _main_module(blocks[0], folder / "source")
    atexit.register(_flush)
    for number, block in enumerate(blocks, start=1):
        files = Files(folder, number - 1)
        sys.stdout = sys.__stdout__ = _redirect(1, files.stdout)  # type: ignore[misc]
        sys.stderr = sys.__stderr__ = _redirect(2, files.stderr)  # type: ignore[misc]
        ending = _run_block(block, main, filenames, last=number == len(blocks))
        files.ending = ending
        if ending.exception != block.raises:
            break
    os._exit(
        0
    )  # an interpreter would go on to take TensorFlow to pieces, which takes a second


def _run_block(
    block: Block, main: ModuleType, filenames: set[str], *, last: bool
) -> Ending:
    """Run a block, the last one until an interpreter would end as well."""
    process = os.getpid()
    watch = _Watch()
    started = time.perf_counter()
    error = _execute(block, main, watch)
    if os.getpid() != process:
        _end_forked(error, filenames)
    exception = type(error).__name__ if error else ""
    if last and exception == block.raises:
        _shut_down()
    _flush()
    seconds = time.perf_counter() - started - watch.paused
    message = _message(error) if error else ""
    report = _traceback(error, filenames) if error else ""
    return Ending(seconds, watch.marks, watch.values, exception, message, report)


def _isolate(working_directory: Path) -> None:
    temporary = working_directory.with_name("temporary")
    for new in (working_directory, temporary):
        new.mkdir()
    os.chdir(working_directory)
    os.environ |= dict.fromkeys(("TEMP", "TMP", "TMPDIR"), str(temporary))
    tempfile.tempdir = None  # it may have been found before
    home = "USERPROFILE" if os.name == "nt" else "HOME"
    os.environ[home] = str(working_directory)
    if os.name == "posix":
        import resource  # noqa: PLC0415 - does not exist elsewhere

        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY_BYTES, MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        _hide_other_processes()


def _hide_other_processes() -> None:
    """Keep this process from reading the environment and the memory of processes that it has not started.

    Linux does that to every process that Landlock restricts, even if root owns it. So this restricts next to nothing:
    of all rights it manages that of moving files between folders, and grants it everywhere. Where the kernel lacks
    Landlock, nothing changes.
    """
    libc = ctypes.CDLL(None)
    managed = struct.pack("Q", _LANDLOCK_MOVE_FILES)
    rules = libc.syscall(_LANDLOCK_CREATE, managed, len(managed), 0)
    if rules < 0:
        return
    top = os.open("/", os.O_PATH)
    everywhere = struct.pack("=Qi", _LANDLOCK_MOVE_FILES, top)
    libc.syscall(_LANDLOCK_ADD_RULE, rules, _LANDLOCK_RULE_PATH, everywhere, 0)
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)  # Landlock asks for it
    libc.syscall(_LANDLOCK_RESTRICT, rules, 0)
    os.close(top)
    os.close(rules)


def _main_module(block: Block, folder: Path) -> ModuleType:
    """Make the module `__main__` of a program that begins with a block, as if its file had been started."""
    sys.argv = [block.filename]
    main = ModuleType("__main__")
    sys.modules["__main__"] = sys.modules["__mp_main__"] = main
    if block.filename.startswith("<"):
        return main  # there is no such file
    main.__file__ = block.filename
    # AutoGraph refreshes the linecache entry of `__file__`, which it can only do through the module's loader.
    main.__loader__ = SimpleNamespace(get_source=lambda _name: block.code)  # type: ignore[assignment]
    # Processes that multiprocessing spawns import this file again. They look for it where Python was started.
    source = folder / block.filename
    source.parent.mkdir(parents=True)
    source.write_text(block.code, "utf-8")
    multiprocessing.process.ORIGINAL_DIR = str(folder)  # type: ignore[attr-defined]
    return main


def _redirect(descriptor: int, path: Path) -> TextIO:
    """Send all that is written to a file descriptor to a file, by compiled libraries too. Return a stream to it."""
    binary = getattr(os, "O_BINARY", 0)  # Windows would end lines with \r\n
    target = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | binary)
    os.dup2(target, descriptor)
    os.close(target)
    # Line by line, so that text from Python and from compiled code keeps its order, as in a terminal.
    return open(
        descriptor, "w", encoding="utf-8", newline="\n", buffering=1, closefd=False
    )


def _execute(block: Block, main: ModuleType, watch: _Watch) -> BaseException | None:
    """Execute a block part by part. Return the exception that ended it, if one did."""
    process = os.getpid()
    # AutoGraph and tracebacks read source through linecache; an entry without a modification time is never dropped.
    linecache.cache[block.filename] = (
        len(block.code),
        None,
        block.code.splitlines(keepends=True),
        block.filename,
    )
    compiler = codeop.Compile()  # keeps a part's `from __future__` for the next part
    try:
        for number, part in enumerate(_parts(block)):
            if number:
                _flush()
                watch.marks.append(os.fstat(1).st_size)
            program = compiler(part, block.filename, "exec")  # type: ignore[arg-type] # takes a tree too
            try:
                exec(program, main.__dict__)  # noqa: S102 - running programs is what this is for
            finally:
                if os.getpid() == process and not block.filename.startswith("<"):
                    _note_values(block, number, main, watch)
    except BaseException as error:  # noqa: BLE001 - whatever ends a program early, SystemExit too, is its ending
        return error
    return None


def _note_values(block: Block, part: int, main: ModuleType, watch: _Watch) -> None:
    """Note what the names of a part hold, outside the time of the program."""
    began = time.perf_counter()
    names = _names_by_part(block)[part]
    watch.values.append(describe(main.__dict__, names))
    watch.paused += time.perf_counter() - began


def _names_by_part(block: Block) -> list[list[str]]:
    """Return the names that each part of a program uses, in order."""
    names: list[list[str]] = [[] for _ in range(len(block.cuts) + 1)]
    for use in uses(ast.parse(block.code, block.filename)):
        part = names[bisect.bisect(block.cuts, use.line)]
        if use.name not in part:
            part.append(use.name)
    return names


def _parts(block: Block) -> list[ast.Module]:
    """Divide the statements of a program at its cuts."""
    parts = [ast.Module([], []) for _ in range(len(block.cuts) + 1)]
    for statement in ast.parse(block.code, block.filename).body:
        parts[bisect.bisect(block.cuts, statement.lineno)].body.append(statement)
    return parts


def _shut_down() -> None:
    """Do what an interpreter does after the last line: wait for threads, then call what `atexit` has registered."""
    threading._shutdown()  # type: ignore[attr-defined]  # noqa: SLF001 - multiprocessing ends its processes so, too
    atexit._run_exitfuncs()  # noqa: SLF001


def _end_forked(error: BaseException | None, filenames: set[str]) -> NoReturn:
    """End a process that a block has forked and that has reached the end of the block."""
    code = 0
    if isinstance(error, SystemExit) and isinstance(error.code, int | None):
        code = error.code or 0
    elif error:
        code = 1
        sys.stderr.write(_traceback(error, filenames))
    _shut_down()
    os._exit(code)


def _message(error: BaseException) -> str:
    try:
        return _printable(str(error))
    except Exception:  # noqa: BLE001 - it is the program that says how an exception reads
        return "<exception str() failed>"  # as tracebacks say


def _traceback(error: BaseException, filenames: set[str]) -> str:
    """Format a traceback of the program's own frames, without those of this file and of libraries."""
    report = traceback.TracebackException.from_exception(error)
    report.stack = traceback.StackSummary.from_list(
        frame for frame in report.stack if frame.filename in filenames
    )
    return _printable("".join(report.format(chain=False)))


def _printable(text: str) -> str:
    """Replace what UTF-8 cannot hold."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        with suppress(Exception):  # a program may have closed or replaced it
            stream.flush()
    if os.name == "posix":
        ctypes.CDLL(None).fflush(None)
