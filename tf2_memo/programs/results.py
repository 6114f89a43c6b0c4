"""Gets the results of programs: out of the cache, or by running them. What was run is kept; failures are not."""

import itertools
import logging
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path

from tf2_memo.programs import snippet
from tf2_memo.programs.cache import Cache, key
from tf2_memo.programs.fences import Finder
from tf2_memo.programs.machine import Machine
from tf2_memo.programs.problem import Problem
from tf2_memo.programs.program import FRONT_MATTER, Page, Program, read_page
from tf2_memo.programs.runner import Result, Runner
from tf2_memo.programs.snippet import Snippet
from tf2_memo.programs.sources import Sources
from tf2_memo.site import Site

log = logging.getLogger("tf2_memo")


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


class Results:
    """What a build knows of the programs of a site. Generators may ask for it from several threads.

    `earlier` are the results of the build before, whose failures need not happen again.
    """

    def __init__(
        self, site: Site, runner: Runner, earlier: "Results | None" = None
    ) -> None:
        self.site = site
        self.cache = Cache(
            site.root / ".results"
        )  # not .cache/, which Zensical empties
        self.machine = Machine.here()
        self.sources = Sources(site.root)
        self._runner = runner
        self._lock = threading.RLock()
        self.pages: list[Page] = []
        self._by_text: dict[str, Page] = {}
        self._by_path: dict[str, Page] = {}
        self._finder = Finder()
        self._runs: list[Run] = []
        self.known: dict[str, tuple[Result, ...]] = (
            dict(earlier.known) if earlier else {}
        )
        self._ran: set[str] = set()
        self._keys: dict[Program, str] = {}
        self._problems: list[Problem] | None = None

    def prepare(self) -> list[Problem]:
        """Read all pages, run what has not run before, and return all that is wrong. Does so once."""
        with self._lock:
            if self._problems is None:
                unread = [
                    problem
                    for file in self.site.pages()
                    if (problem := self._read(file))
                ]
                programs = [program for page in self.pages for program in page.programs]
                self.run(programs)
                fences = [problem for page in self.pages for problem in page.problems]
                failures = [
                    problem
                    for program in programs
                    if (problem := self.failure(program))
                ]
                self._problems = unread + fences + failures + self._miscounted(programs)
            return self._problems

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
        """Return the results of a program of a page, one per block; they end with the first that failed."""
        return self.known[self._key(program)]

    def failure(self, program: Program) -> Problem | None:
        """Say what went wrong with a program, if anything did."""
        failure = self.of(program)[-1].failure
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
        return self._by_path.get(path)

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

    def _read(self, file: Path) -> Problem | None:
        """Read a page, or say why it cannot be read."""
        shown = self.site.shown(file)
        try:
            text = file.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            return Problem(shown, 0, f"cannot be read: save it as UTF-8 ({error})")
        body = FRONT_MATTER.sub("", text).strip()
        path = self.site.page_of(file).rpartition(".")[0]
        page = read_page(text, self._finder, self.site, path, shown)
        self.pages.append(page)
        self._by_path[path] = page
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

    def run(self, programs: list[Program]) -> None:
        """Run programs that have not run, and keep their results.

        As many run side by side as there are CPUs. Those that measure time run after them, one by one.
        """
        missing = [each for each in dict.fromkeys(programs) if not self._is_known(each)]
        number = itertools.count(1)

        def run(program: Program) -> None:
            results = self._runner.run(program.blocks)
            self._keep(program, results)
            ended = "failed" if results[-1].failure else "ran"
            seconds = sum(result.seconds for result in results)
            progress = f"{next(number)} of {len(missing)}"
            log.info("%s %s in %.2f s (%s)", ended, program.name, seconds, progress)

        with ThreadPoolExecutor(self.machine.cpus) as pool:
            list(pool.map(run, [each for each in missing if not each.measures_time]))
        for program in missing:
            if program.measures_time:
                run(program)

    def _is_known(self, program: Program) -> bool:
        """Whether a program has run, in this process or before."""
        name = self._key(program)
        if name not in self.known and (entry := self.cache.get(name)):
            self.known[name] = tuple(Result(**result) for result in entry)
        return name in self.known

    def _keep(self, program: Program, results: tuple[Result, ...]) -> None:
        name = self._key(program)
        self.known[name] = results
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
