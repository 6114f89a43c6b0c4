"""Gets the results of programs: out of the cache, or by running them. What was run is kept; failures are not."""

import threading
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass, field
from functools import cached_property
from pathlib import Path

from tf2_memo.programs import snippet
from tf2_memo.programs.cache import Cache, key
from tf2_memo.programs.fences import Finder
from tf2_memo.programs.machine import Machine
from tf2_memo.programs.problem import Problem
from tf2_memo.programs.program import FRONT_MATTER, Page, Program, read_page
from tf2_memo.programs.runner import Result, Runner
from tf2_memo.programs.schedule import Schedule
from tf2_memo.programs.snippet import Snippet
from tf2_memo.programs.sources import Sources
from tf2_memo.site import Site

_FEW = 10
"""So many missing programs a server's author waits for: they are sooner done than the pages built once more."""


@dataclass(frozen=True)
class Run:
    """A snippet as this build shows it: its page by its path, without ending, its result, and whether it ran before."""

    snippet: Snippet
    page: str
    result: Result
    cached: bool

    @property
    def path(self) -> str:
        """The path below snippets/."""
        return self.snippet.path


@dataclass(frozen=True)
class Memory:
    """What a server keeps from one rebuild to the next: the results by key, and the keys of what has been begun."""

    schedule: Schedule
    known: dict[str, tuple[Result, ...]] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)


class Results:
    """What a build knows of the programs of a site. Generators may ask for it from several threads.

    `earlier` are the results of the build before, whose failures need not happen again, and whose programs may still
    run. `announce` is called when programs have ended that pages show as running; without it, `prepare` waits for all.
    """

    def __init__(
        self,
        site: Site,
        runner: Runner,
        earlier: "Results | None" = None,
        announce: Callable[[], None] | None = None,
    ) -> None:
        self.site = site
        self.cache = Cache(
            site.root / ".results"
        )  # not .cache/, which Zensical empties
        self.machine = Machine.here()
        self.sources = Sources(site.root, self.cache)
        self.memory = (
            earlier.memory if earlier else Memory(Schedule(runner, self.machine.cpus))
        )
        self._announce = announce
        self._lock = threading.RLock()
        self._pages: dict[str, Page] = {}
        self._by_text: dict[str, Page] = {}
        self._finder = Finder()
        self._runs: list[Run] = []
        self._ran: set[str] = set()
        self._keys: dict[Program, str] = {}
        self._problems: list[Problem] | None = None

    @property
    def pages(self) -> list[Page]:
        """The pages that have been read."""
        return list(self._pages.values())

    @property
    def outdated(self) -> bool:
        """Whether programs are likely to run: no build has ended, or one was saved since."""
        used = self.cache.last_used()
        saved = (file.stat().st_mtime for file in self.site.snippets.rglob("*.py"))
        return any(moment > used for moment in saved)

    @property
    def quiet(self) -> AbstractContextManager[bool]:
        """What keeps programs with a clock from starting as long as it is held."""
        return self.memory.schedule.quiet

    def prepare(
        self, others: Sequence[Program] = (), shard: slice = slice(None)
    ) -> list[Problem]:
        """Read all pages, run what has not run before, and return all that is wrong. Does so once.

        `others` are programs of no page. They are known to take long, so they begin first, where all are waited for.
        A `shard` of all programs leaves the rest to other machines.
        """
        with self._lock:
            if self._problems is None:
                unread = [
                    problem
                    for file in self.site.pages()
                    if (problem := self.read(file))
                ]
                programs = self.programs()
                self._run_or_begin(programs, others, shard)
                fences = [problem for page in self.pages for problem in page.problems]
                failures = [
                    problem
                    for program in programs
                    if (problem := self.failure(program))
                ]
                self._problems = unread + fences + failures + self._miscounted(programs)
            return self._problems

    def programs(self) -> list[Program]:
        """Return the programs of the pages that have been read, in the order of the navigation."""
        order = {page: number for number, page in enumerate(self.site.topics())}
        pages = sorted(self.pages, key=lambda page: order.get(page.page, len(order)))
        return [program for page in pages for program in page.programs]

    def page(self, text: str) -> Page:
        """Return the page with a text, without its front matter. Prepares what of it has not been prepared."""
        with self._lock:
            self.prepare()
            known = self._by_text.get(text.strip())
            if known is None:
                # A plugin has changed it, or its generator takes other lines for front matter.
                known = self._by_text[text.strip()] = read_page(
                    text, self._finder, self.site
                )
                self.run(known.programs)
                known.problems.extend(
                    problem
                    for program in known.programs
                    if (problem := self.failure(program))
                )
            return known

    def of(self, program: Program) -> tuple[Result, ...]:
        """Return the results of a program, one per block; they end with the first that failed. None while it runs."""
        return self.memory.known.get(self._key(program), ())

    def is_running(self, program: Program) -> bool:
        """Whether a program has been begun, and has not ended."""
        name = self._key(program)
        return name in self.memory.begun and name not in self.memory.known

    @property
    def running(self) -> int:
        """How many programs have been begun, and have not ended."""
        return len(self.memory.begun - self.memory.known.keys())

    def failure(self, program: Program) -> Problem | None:
        """Say what went wrong with a program, if anything did."""
        results = self.of(program)
        failure = results[-1].failure if results else ""
        message = f"{program.name} failed\n{failure}"
        return Problem(program.file, program.line, message) if failure else None

    def runs(self) -> list[Run]:
        """Return the snippets that ended as declared, in the order of the pages' paths."""
        self.prepare()
        self._runs = self._runs or [
            Run(
                Snippet(block.filename.removeprefix(f"{snippet.FOLDER}/"), block.code),
                page.page,
                result,
                cached=self._key(program) not in self._ran,
            )
            for page in self.pages
            for program in page.programs
            for block, result in zip(program.blocks, self.of(program), strict=False)
            if block.filename.startswith(f"{snippet.FOLDER}/") and not result.failure
        ]
        return self._runs

    def page_at(self, path: str) -> Page | None:
        """Return the page with a path below the docs folder, without its ending, if programs have been sought in it."""
        return self._pages.get(path)

    def page_of(self, path: str) -> str:
        """Return the path below the docs folder of the page that runs a snippet, or nothing."""
        name = f"{snippet.FOLDER}/{path}"
        for page in self.pages:
            for program in page.programs:
                if any(block.filename == name for block in program.blocks):
                    return page.page
        return ""

    def digest(self, *modules: str) -> str:
        """Return the hash of what something is made by: modules of tf2_memo with their imports, and all packages."""
        return key([self.sources.digest(*modules), self.machine.installed])

    def read(self, file: Path) -> Problem | None:
        """Read a page, anew if it has been read, or say why it cannot be read."""
        shown = self.site.shown(file)
        try:
            text = file.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            return Problem(shown, 0, f"cannot be read: save it as UTF-8 ({error})")
        body = FRONT_MATTER.sub("", text).strip()
        path = self.site.page_of(file).rpartition(".")[0]
        page = self._pages[path] = read_page(text, self._finder, self.site, path, shown)
        self._by_text.setdefault(body, page)
        return None

    def _miscounted(self, programs: list[Program]) -> list[Problem]:
        """Say which snippets no page shows, and which are run more than once."""
        runs = Counter(
            block.filename for program in programs for block in program.blocks
        )
        wrong = []
        for file in sorted(self.site.snippets.rglob("*.py")):
            name = f"{snippet.FOLDER}/{file.relative_to(self.site.snippets).as_posix()}"
            if runs[name] == 0:
                wrong.append(Problem(name, 0, "is on no page: show it, or remove it"))
            if runs[name] > 1:
                message = (
                    f"is run {runs[name]} times: run it once, show excerpts elsewhere"
                )
                wrong.append(Problem(name, 0, message))
        return wrong

    def run(self, programs: Sequence[Program]) -> None:
        """Run programs that have not run and are not running, and keep their results."""
        self.memory.schedule.run(self._missing(programs), self._keep)

    def _run_or_begin(
        self, programs: Sequence[Program], others: Sequence[Program], shard: slice
    ) -> None:
        """Run programs, or the first few of so many that a reader would rather see the pages meanwhile."""
        if self._announce is None:
            self.run([*others, *programs][shard])
            return
        missing = self._missing([*programs, *others])
        later = missing[_FEW:]
        self.run(missing[:_FEW])
        self.memory.begun.update(map(self._key, later))
        self.memory.schedule.begin(later, self._keep, self._announce)

    def _missing(self, programs: Sequence[Program]) -> list[Program]:
        return [
            program
            for program in dict.fromkeys(programs)
            if not self._is_known(program) and not self.is_running(program)
        ]

    def _is_known(self, program: Program) -> bool:
        """Whether a program has run, in this process or before."""
        name, known = self._key(program), self.memory.known
        if name not in known and (entry := self.cache.get(name)):
            known[name] = tuple(Result(**result) for result in entry)
        return name in known

    def _keep(self, program: Program, results: tuple[Result, ...]) -> None:
        name = self._key(program)
        self.memory.known[name] = results
        self._ran.add(name)
        if not results[-1].failure:
            kept = [asdict(result) for result in results]
            self.cache.put(name, kept)

    def _key(self, program: Program) -> str:
        """Return under which name the results of a program are kept: a hash of all that they depend on."""
        if program not in self._keys:
            blocks = [
                [asdict(block), self.sources.digest_of_imports(block.code)]
                for block in program.blocks
            ]
            self._keys[program] = key([blocks, self._surroundings])
        return self._keys[program]

    @cached_property
    def _surroundings(self) -> list[object]:
        """What the results of all programs depend on."""
        return [
            asdict(self.machine),
            self.sources.digest(
                "tf2_memo.programs.runner", "tf2_memo.programs.preloaded"
            ),
        ]
