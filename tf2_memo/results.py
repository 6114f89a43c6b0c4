"""Gets the results of programs: out of the cache, or by running them. What was run is kept; failures are not."""

import logging
import threading
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from tf2_memo import page, runner
from tf2_memo.cache import Cache, key
from tf2_memo.machine import machine, versions
from tf2_memo.runner import Result

DOCS = Path("docs")
CACHE = Cache(Path(".cache/tf2_memo"))

log = logging.getLogger("mkdocs.tf2_memo")
_lock = threading.Lock()
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


def of(program: page.Program) -> Record:
    """Return the record of a program. If it has to run, all programs of the site that have to run do so now."""
    with _lock:
        record = _known(program)
        if record is None:
            _run(_missing())
            record = _known(program)
        if record is None:
            _run([program])
            record = _new[_key(program)]
    return record


def of_site() -> list[tuple[page.Program, Record]]:
    """Return all programs of the site with their records, in the order of the pages' paths."""
    return [(program, of(program)) for program in _programs()]


def failures() -> list[str]:
    """Return what went wrong in the programs that failed since the start."""
    return [record.failure for record in _new.values() if record.failure]


def _programs() -> list[page.Program]:
    texts = (file.read_text(encoding="utf-8") for file in sorted(DOCS.rglob("*.md")))
    return list(
        dict.fromkeys(program for text in texts for program in page.programs(text))
    )


def _missing() -> list[page.Program]:
    return [program for program in _programs() if _known(program) is None]


def _known(program: page.Program) -> Record | None:
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


def _run(programs: list[page.Program]) -> None:
    for number, program in enumerate(programs, start=1):
        measured = datetime.now(UTC).isoformat(timespec="seconds")
        record = Record(runner.run(program.blocks), measured, cached=False)
        _new[_key(program)] = record
        seconds = sum(result.seconds for result in record.results)
        ended = "failed" if record.failure else "ran"
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


def _key(program: page.Program) -> str:
    blocks = [asdict(block) for block in program.blocks]
    return key([blocks, versions(), machine(), _tools()])


def _tools() -> str:
    """Return the source of whatever of this package takes part in a run."""
    folder = Path(__file__).parent
    files = [
        folder / "runner.py",
        folder / "preloaded.py",
        *sorted((folder / "figures").glob("*.py")),
    ]
    return key([file.read_text(encoding="utf-8") for file in files])
