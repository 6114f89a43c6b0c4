"""Gets the results of programs: out of the cache, or by running them. What was run is kept; failures are not."""

import functools
import logging
import threading
from collections import Counter
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from tf2_memo import page, runner, snippet
from tf2_memo.cache import Cache, key
from tf2_memo.errors import PageError
from tf2_memo.machine import dependencies, machine, versions
from tf2_memo.page import Page, Program
from tf2_memo.runner import Result

DOCS = Path("docs")
CACHE = Cache(Path(".cache/tf2_memo"))

log = logging.getLogger("tf2_memo")
_lock = threading.RLock()
_new: dict[str, "Record"] = {}


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


def of(program: Program) -> Record:
    """Return the record of a program. If it has to run, all programs of the site that have to run do so now."""
    with _lock:
        record = _known(program)
        if record is None:
            _run_missing()
            record = _known(program)
        if (
            record is None
        ):  # a program that is on no page below docs/ as it stands, such as one from an included file
            _run([program])
            record = _new[_key(program)]
    return record


def of_site() -> list[tuple[Program, Record]]:
    """Return all programs of the site with their records, in the order of the pages' paths.

    Raises PageError with all that is wrong anywhere on the site.
    """
    if wrong := problems():
        raise PageError("\n\n".join(wrong))
    return [
        (program, of(program))
        for site_page in _pages()
        for program in site_page.programs
    ]


def problems() -> list[str]:
    """Run what has to run, and return what is wrong: with fences, with programs, with what is shown how often."""
    with _lock:
        _run_missing()
        wrong = [problem for site_page in _pages() for problem in site_page.problems]
        for program in (
            program for site_page in _pages() for program in site_page.programs
        ):
            if failure := of(program).failure:
                wrong.append(f"{program.place}: {program.name} failed\n{failure}")
        return wrong + _miscounted()


def _miscounted() -> list[str]:
    """Say which snippets no page shows, and which are shown more than once."""
    shown = Counter(
        block.filename
        for site_page in _pages()
        for program in site_page.programs
        for block in program.blocks
    )
    files = [file.as_posix() for file in sorted(Path(snippet.FOLDER).rglob("*.py"))]
    unseen = [
        f"{file} is on no page: show it, or remove it"
        for file in files
        if not shown[file]
    ]
    return unseen + [
        f"{file} is run {shown[file]} times: run it once, show excerpts elsewhere"
        for file in files
        if shown[file] > 1
    ]


def _pages() -> list[Page]:
    return [
        page.read(file.read_text(encoding="utf-8"), file.as_posix())
        for file in sorted(DOCS.rglob("*.md"))
    ]


def _known(program: Program) -> Record | None:
    name = _key(program)
    if name in _new:
        return _new[name]
    entry = CACHE.get(name)
    if entry is None:
        return None
    return Record(
        tuple(Result(**result) for result in entry["results"]),
        entry["measured"],
        cached=True,
    )


def _run_missing() -> None:
    programs = dict.fromkeys(
        program for site_page in _pages() for program in site_page.programs
    )
    _run([program for program in programs if _known(program) is None])


def _run(programs: list[Program]) -> None:
    for number, program in enumerate(programs, start=1):
        measured = datetime.now(UTC).isoformat(timespec="seconds")
        record = Record(runner.run(program.blocks), measured, cached=False)
        _new[_key(program)] = record
        ended = "failed" if record.failure else "ran"
        seconds = sum(result.seconds for result in record.results)
        log.info(
            "%s %s in %.2f s (%d of %d)",
            ended,
            program.name,
            seconds,
            number,
            len(programs),
        )
        if not record.failure:
            CACHE.put(
                _key(program),
                {
                    "results": [asdict(result) for result in record.results],
                    "measured": measured,
                },
            )


def _key(program: Program) -> str:
    blocks = [
        (block.code, block.filename, block.raises, block.allow)
        for block in program.blocks
    ]
    return key([blocks, versions(), dependencies(), machine(), _tools()])


@functools.cache
def _tools() -> str:
    """Return the source of whatever of this package takes part in a run."""
    folder = Path(__file__).parent
    files = [folder / name for name in ("environment.py", "preloaded.py", "runner.py")]
    return key(
        [
            file.read_text(encoding="utf-8")
            for file in [*files, *sorted((folder / "figures").glob("*.py"))]
        ]
    )
