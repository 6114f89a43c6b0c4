"""Gets the results of programs: out of the cache, or by running them. What was run is kept; failures are not."""

import functools
import itertools
import logging
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from tf2_memo import page, runner, snippet
from tf2_memo.cache import Cache, code, key
from tf2_memo.errors import PageError
from tf2_memo.machine import dependencies, machine, versions
from tf2_memo.page import Page, Program
from tf2_memo.runner import Block, Result

DOCS = Path("docs")
CACHE = Cache(Path(".results"))  # not .cache/, which Zensical empties

log = logging.getLogger("tf2_memo")
_lock = threading.RLock()
_records: dict[Program, "Record"] = {}


@dataclass(frozen=True)
class Record:
    """The results of a program, one a block, the moment of the run (ISO 8601, UTC), and whether they were cached."""

    results: tuple[Result, ...]
    measured: str
    cached: bool

    @property
    def failure(self) -> str:
        """What went wrong, or nothing."""
        return self.results[-1].failure


@dataclass(frozen=True)
class Run:
    """A snippet as this build shows it: its path below snippets/, its page below docs/, what ran, and how it went."""

    path: str
    page: str
    block: Block
    result: Result
    measured: str
    cached: bool


def of(program: Program) -> Record:
    """Return the record of a program. If it has to run, all programs of the site that have to run do so now."""
    with _lock:
        if _known(program) is None:
            _run_missing(_programs())
        record = _known(program)
        if record is None:
            # It is on no page below docs/ as it stands: it may come from an included file.
            _run([program])
            record = _records[program]
    return record


def snippets() -> list[Run]:
    """Return all snippets of the site, in the order of the pages' paths.

    Raises PageError with all that is wrong anywhere on the site.
    """
    if wrong := problems():
        raise PageError("\n\n".join(wrong))
    return [
        Run(
            block.filename.removeprefix(f"{snippet.FOLDER}/"),
            program.page,
            block,
            result,
            record.measured,
            record.cached,
        )
        for program in _programs()
        for record in [of(program)]
        for block, result in zip(program.blocks, record.results, strict=True)
        if block.filename.startswith(f"{snippet.FOLDER}/")
    ]


def page_of(path: str) -> str:
    """Return the path below docs/ of the page that runs a snippet, or nothing."""
    name = f"{snippet.FOLDER}/{path}"
    for program in _programs():
        if any(block.filename == name for block in program.blocks):
            return program.page
    return ""


def problems() -> list[str]:
    """Run what has to run, and return what is wrong: with fences, with programs, with what is shown how often."""
    with _lock:
        programs = _programs()
        _run_missing(programs)
        fences = [problem for site_page in _pages() for problem in site_page.problems]
        failures = [
            f"{program.place}: {program.name} failed\n{failure}"
            for program in programs
            if (failure := of(program).failure)
        ]
        return fences + failures + _miscounted(programs)


def _miscounted(programs: list[Program]) -> list[str]:
    """Say which snippets no page shows, and which are run more than once."""
    runs = Counter(block.filename for program in programs for block in program.blocks)
    wrong = []
    for file in sorted(Path(snippet.FOLDER).rglob("*.py")):
        name = file.as_posix()
        if runs[name] == 0:
            wrong.append(f"{name} is on no page: show it, or remove it")
        if runs[name] > 1:
            wrong.append(
                f"{name} is run {runs[name]} times: run it once, show excerpts elsewhere"
            )
    return wrong


def _pages() -> list[Page]:
    return _read_pages(_state(DOCS, "*.md"), _state(Path(snippet.FOLDER), "*.py"))


def _state(folder: Path, pattern: str) -> tuple[tuple[Path, int, int], ...]:
    """Return what changes when a file of a folder does, without reading any."""
    files = [(file, file.stat()) for file in sorted(folder.rglob(pattern))]
    return tuple((file, stat.st_mtime_ns, stat.st_size) for file, stat in files)


@functools.lru_cache(maxsize=1)
def _read_pages(
    pages: tuple[tuple[Path, int, int], ...], _snippets: object
) -> list[Page]:
    """Read the pages, and the snippets that they name, anew when one of them has changed."""
    return [
        page.read(file.read_text(encoding="utf-8"), file.as_posix())
        for file, *_ in pages
    ]


def _programs() -> list[Program]:
    return [program for site_page in _pages() for program in site_page.programs]


def _known(program: Program) -> Record | None:
    """Return the record of a program that has run, in this process or before."""
    if program not in _records and (entry := CACHE.get(_key(program))):
        results = tuple(Result(**result) for result in entry["results"])
        _records[program] = Record(results, entry["measured"], cached=True)
    return _records.get(program)


def _run_missing(programs: list[Program]) -> None:
    missing = [
        program for program in dict.fromkeys(programs) if _known(program) is None
    ]
    if missing:
        _run(missing)


def _run(programs: list[Program]) -> None:
    """Run programs, and keep their records.

    As many run side by side as there are CPUs. Those that measure time run after them, one by one.
    """
    number = itertools.count(1)

    def run(program: Program) -> None:
        measured = datetime.now(UTC).isoformat(timespec="seconds")
        blocks = tuple(map(_cut, program.blocks))
        record = Record(runner.run(blocks), measured, cached=False)
        _keep(program, record)
        ended = "failed" if record.failure else "ran"
        seconds = sum(result.seconds for result in record.results)
        progress = f"{next(number)} of {len(programs)}"
        log.info("%s %s in %.2f s (%s)", ended, program.name, seconds, progress)

    with ThreadPoolExecutor(int(machine()["cpus"])) as pool:
        list(pool.map(run, [each for each in programs if not each.measures_time]))
    for program in programs:
        if program.measures_time:
            run(program)


def _cut(block: Block) -> Block:
    """Let the output of each section of a snippet be told apart."""
    folder, _, path = block.filename.partition("/")
    if folder != snippet.FOLDER:
        return block
    return replace(block, cuts=snippet.Snippet(path, block.code).cuts)


def _keep(program: Program, record: Record) -> None:
    _records[program] = record
    if not record.failure:
        results = [asdict(result) for result in record.results]
        CACHE.put(_key(program), {"results": results, "measured": record.measured})


def _key(program: Program) -> str:
    blocks = [
        (block.code, block.filename, block.raises, block.allow)
        for block in program.blocks
    ]
    return key([blocks, versions(), dependencies(), machine(), _tools()])


def _tools() -> str:
    """Return the hash of whatever of this package takes part in a run."""
    return code(
        "environment.py",
        "figures/*.py",
        "html.py",
        "picture.py",
        "preloaded.py",
        "results.py",
        "runner.py",
        "snippet.py",
    )
