"""Takes the measurements: `Bench` makes the projects once, and `measure` builds each of them in turn."""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import jupytext
from playwright.sync_api import ViewportSize

from benchmarks import projects
from benchmarks.commands import Run, get, run, seconds_to_reload, serving
from tests.browser import chromium, served
from tf2_memo.programs.machine import Machine

SIZES = (10, 100, 1000)  # pages of the generated projects
BUSY = 1000  # programs that take about 0.1 s each
EDITED = "two_layer_net/training_loop"  # a page and the snippet of the same name
SCREENS: dict[str, ViewportSize] = {
    "phone": {"width": 360, "height": 740},
    "desktop": {"width": 1440, "height": 900},
}
PAGES = {"home": "", "a page": f"{EDITED}/", "a notebook": "notebooks/walkthrough/"}
LOADS = [f"{page} on a {screen}" for page in PAGES for screen in SCREENS]

Measured = Iterator[tuple[str, float]]
"""What is measured, by name: seconds, and MB of memory."""

_PYTHON = sys.executable
_BUILD = [_PYTHON, "-m", "mkdocs", "build"]
_MAKE = ["make", f"BIN={Path(_PYTHON).parent}", "--assume-old=.venv/ready"]
_RAN = re.compile(
    r"^INFO +-  ran (?!docs/notebooks/|<names ).*\(\d+ of \d+\)$", re.MULTILINE
)
_OBSERVE = """
window.found = { paint: 0, shift: 0 };
const observe = (type, take) =>
  new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
observe("largest-contentful-paint", (entry) => { found.paint = entry.startTime / 1000; });
observe("layout-shift", (entry) => { found.shift += entry.value; });
"""


def count_programs(log: str) -> int:
    """Return how many programs of pages a build has run: neither notebooks nor the index of names."""
    return len(_RAN.findall(log))


class Bench:
    """Scratch projects, and what is measured there. `against` is a commit to compare with, or empty."""

    def __init__(self, folder: Path, against: str) -> None:
        """Make the projects, build the real one, and look at its programs."""
        self.desk = folder / "desk"
        self.desk.mkdir()
        (self.desk / "empty.py").touch()
        self.site = projects.clone(folder / "site")
        run(_BUILD, self.site)
        results = projects.results_of(self.site)
        programs = [program for page in results.pages for program in page.programs]
        self.programs = len(programs)
        self.snippets = [
            (str(self.site / block.filename), block.raises)
            for program in programs
            for block in program.blocks
            if block.filename.startswith("snippets/")
        ]
        self.heaviest = max(self._forked(self.snippets))[2]
        self.plain = projects.plain_twin(results, folder / "plain")
        self.stock = projects.stock_twin(results, folder / "stock")
        self.bare = projects.without_notebooks(self.site, folder / "bare")
        make = projects.generated
        self.busy = make(folder / "busy", BUSY, "print(sum(range(5_000_000)) + {})")
        self.many = {n: make(folder / f"{n}", n, "print({})") for n in SIZES}
        self.many_plain: dict[int, Path] = {}
        for n, many in self.many.items():
            run(_BUILD, many)
            results = projects.results_of(many)
            self.many_plain[n] = projects.plain_twin(results, folder / f"{n}-plain")
        self.notebooks = [*(self.site / "docs" / "notebooks").glob("*.py")]
        for notebook in self.notebooks:
            executed = self.desk / f"{notebook.stem}.ipynb"
            jupytext.write(jupytext.read(notebook), executed)
        self.tested = projects.clone(folder / "tested")
        self.other = projects.clone(folder / "other", against) if against else None
        if self.other:  # its lock may name other packages
            run(["make", f"PYTHON={_PYTHON}", ".venv/ready"], self.other)

    def once(self) -> Measured:
        """Measure what takes too long for each round: all tests, in fresh clones."""
        yield "tests", run([*_MAKE, "test"], self.tested).seconds
        if self.other:
            yield "other tests", run(["make", "test"], self.other).seconds

    def measure(self, number: int) -> Measured:
        """Take one sample of each measure. The number tells this round's edits from those of the others."""
        yield from self._programs()
        yield from self._builds(number)
        yield from self._loads()
        yield from self._server(number)
        yield from self._without_notebooks()
        yield from self._growth()

    def _programs(self) -> Measured:
        """Programs without a build."""
        single = [
            (path, declared)
            for path, declared in self.snippets
            if not projects.needs_a_process(Path(path).read_text("utf-8"))
        ]
        yield "one process", self._alone("together", single).seconds
        jupyter = [_PYTHON, "-m", "jupyter", "execute"]
        notebooks = [f"{notebook.stem}.ipynb" for notebook in self.notebooks]
        yield "notebooks alone", run([*jupyter, *notebooks], self.desk).seconds
        snippet = str(self.site / f"snippets/{EDITED}.py")
        yield "snippet alone", run([_PYTHON, snippet], self.desk).seconds
        heaviest = run([_PYTHON, self.heaviest], self.desk, weigh=True)
        yield "heaviest alone", heaviest.peak
        cpus = Machine.here().cpus
        forks = self._forked([("empty.py", "")] * 200)
        yield "fork", median(seconds for _, seconds, _ in forks) / cpus
        some = [(str(path), "") for path in (self.busy / "snippets").glob("*9.py")]
        seconds = self._alone("together", some).seconds
        yield "busy alone", seconds * BUSY / len(some) / cpus

    def _builds(self, number: int) -> Measured:
        """An author's builds of the whole site, and those of the other commit."""
        yield "cold", self._build(projects.forget(self.site), self.programs)
        if self.other:
            build = [str(self.other / ".venv/bin/python"), *_BUILD[1:]]
            yield "other cold", run(build, projects.forget(self.other)).seconds
            yield "other warm", run(build, self.other).seconds
        yield "warm", self._build(self.site, 0)
        yield "plain", self._build(self.plain, 0)
        with (self.site / f"snippets/{EDITED}.py").open("a") as file:
            file.write(f"# built {number}\n")
        yield "edited", self._build(self.site, 1, [*_MAKE, "build"])

    def _loads(self) -> Measured:
        """Pages in a browser with an empty cache."""
        with served(self.site / "site") as address, chromium() as browser:
            for page, path in PAGES.items():
                for screen, size in SCREENS.items():
                    context = browser.new_context(viewport=size)
                    context.add_init_script(_OBSERVE)
                    tab = context.new_page()
                    tab.goto(f"{address}{path}", wait_until="networkidle")
                    for kind, found in tab.evaluate("window.found").items():
                        yield f"{kind}, {page} on a {screen}", found
                    context.close()

    def _server(self, number: int) -> Measured:
        """An author's server of the whole site, with all results and on a fresh clone."""
        text = self.site / f"docs/{EDITED}.md"
        code = self.site / f"snippets/{EDITED}.py"
        with serving(self.site) as (address, _):

            def reload(file: Path, line: str) -> float:
                return seconds_to_reload(address, f"{EDITED}/", file, line)

            reload(code, f"# served {number}")  # the forkserver has to be warm before
            yield "text reloaded", reload(text, f"\nEdited {number}.")
            yield "snippet reloaded", reload(code, f"# served {number} again")
            runs = json.loads(get(f"{address}build.json"))["snippets"]
            seconds = {run["path"]: run["seconds"] for run in runs}
            yield "snippet in the server", seconds[f"{EDITED}.py"]
        with serving(projects.forget(self.site)) as (_, seconds):
            yield "first page", seconds

    def _without_notebooks(self) -> Measured:
        """The site without its notebooks, by this project and by markdown-exec as it is."""
        yield "bare cold", self._build(projects.forget(self.bare), self.programs)
        yield "bare warm", self._build(self.bare, 0)
        yield "peak", run(_BUILD, projects.forget(self.bare), weigh=True).peak
        yield "stock cold", run(_BUILD, projects.forget(self.stock)).seconds
        yield "stock warm", run(_BUILD, self.stock).seconds

    def _growth(self) -> Measured:
        """Generated pages."""
        for n, many in self.many.items():
            yield f"cold {n}", self._build(projects.forget(many), n)
            yield f"warm {n}", self._build(many, 0)
            yield f"plain {n}", self._build(self.many_plain[n], 0)
        yield "busy", self._build(projects.forget(self.busy), BUSY)

    def _alone(self, how: str, programs: list[tuple[str, str]]) -> Run:
        alone = str(Path(__file__).with_name("alone.py"))
        return run([_PYTHON, alone, how, json.dumps(programs)], self.desk)

    def _forked(self, programs: list[tuple[str, str]]) -> list[tuple[int, float, str]]:
        """Return memory, seconds and path of programs, each run in a copy of a process with TensorFlow."""
        log = self._alone("forked", programs).log
        lines = re.findall(r"^(\d+) ([\d.e-]+) (.+\.py)$", log, re.MULTILINE)
        return [(int(peak), float(seconds), path) for peak, seconds, path in lines]

    def _build(self, project: Path, runs: int, command: list[str] = _BUILD) -> float:
        """Build a project. Return the seconds, if as many programs ran as should."""
        seconds, log, _ = run(command, project)
        if (ran := count_programs(log)) != runs:
            sys.exit(f"{log}\n{project}: {ran} programs ran instead of {runs}")
        return seconds
