"""Takes the measurements: `Bench` makes the projects once, and `measure` builds each of them in turn."""

import json
import re
import sys
from collections.abc import Iterator
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

import jupytext

from benchmarks import projects
from benchmarks.commands import CommandError, peak_memory, run
from benchmarks.serve import serving
from tf2_memo import page

SIZES = (10, 100, 1000)
"""The numbers of pages of the generated projects."""

EDITED = "two_layer_net/training_loop"
"""The page whose text and whose snippet, which has the same name, are edited."""

Sample = dict[str, float]
"""What one round measured, by name: seconds, and MB of memory."""

_TOOLS = Path(__file__).parent
_BUILD = [sys.executable, "-m", "mkdocs", "build"]
_MAKE = ["make", f"BIN={Path(sys.executable).parent}", "--assume-old=.venv/ready"]
_RAN = re.compile(r"^INFO +-  ran .*\(\d+ of \d+\)$", re.MULTILINE)
"""What a build says of each program. The line of a notebook has no count."""


@dataclass
class Bench:
    """A folder of scratch projects, and what is measured there."""

    folder: Path

    def __post_init__(self) -> None:
        """Make the projects, and look at the real one before the rounds begin."""
        self.site = projects.clone(self.folder / "site")
        self.bare = projects.without_notebook(self.folder / "bare")
        self.stock = projects.stock_twin(self.folder / "stock")
        self.many = {
            size: projects.generated(self.folder / f"many{size}", size)
            for size in SIZES
        }
        self.many_plain = {
            size: projects.generated_plain(self.folder / f"many{size}_plain", size)
            for size in SIZES
        }
        self.desk = self.folder / "desk"
        self.desk.mkdir()
        self._read_programs()
        self._read_notebooks()
        self._build(self.site, runs=self.programs)
        # It holds what that build put out.
        self.plain = projects.plain_twin(self.site, self.folder / "plain")
        heaviest = [sys.executable, str(_TOOLS / "heaviest.py"), *self.snippets]
        self.heaviest = run(heaviest, self.desk).log.splitlines()[-1]
        log = run([sys.executable, "-X", "importtime", *_BUILD[1:]], self.site).log
        self.tensorflow_imports = len(re.findall(r"\| +tensorflow\b", log))
        self.stock_errors = 0

    def _read_programs(self) -> None:
        """Count the programs of the site, and find its snippets with the exceptions that they have to end with."""
        with chdir(self.site):
            programs = [
                program
                for file in sorted(Path("docs").rglob("*.md"))
                for program in page.read(file.read_text(encoding="utf-8")).programs
            ]
        self.programs = len(programs)
        self.snippets = {
            str(self.site / block.filename): block.raises
            for program in programs
            for block in program.blocks
            if block.filename.startswith("snippets/")
        }

    def _read_notebooks(self) -> None:
        """Write the notebooks of the site in the form that Jupyter executes."""
        self.notebooks: list[Path] = []
        for source in sorted((self.site / "docs" / "notebooks").glob("*.py")):
            self.notebooks.append(self.desk / f"{source.stem}.ipynb")
            jupytext.write(jupytext.read(source), self.notebooks[-1])

    def measure(self, number: int) -> Sample:
        """Take one sample of each measure. The number tells this round's edits from those of the others."""
        sample: Sample = {}
        for part in (
            self._references,
            self._site,
            self._bare,
            self._stock,
            self._growth,
        ):
            sample |= part(number)
        return sample

    def test_suite(self) -> float:
        """Return the seconds of `make test` in a fresh clone."""
        clone = projects.clone(self.folder / "tested")
        return run([*_MAKE, "test"], clone).seconds

    def _references(self, _: int) -> Iterator[tuple[str, float]]:
        reference = [sys.executable, str(_TOOLS / "reference.py")]
        snippets = json.dumps(self.snippets)
        yield "one process", run([*reference, snippets], self.desk).seconds
        jupyter = str(Path(sys.executable).with_name("jupyter"))
        command = [jupyter, "execute", *map(str, self.notebooks)]
        yield "notebook alone", run(command, self.desk).seconds
        edited = str(self.site / "snippets" / f"{EDITED}.py")
        yield "snippet alone", run([sys.executable, edited], self.desk).seconds
        heaviest = [sys.executable, self.heaviest]
        yield "heaviest alone, MB", peak_memory(heaviest, self.desk)
        script = "from benchmarks import forks; forks.main()"
        log = run([sys.executable, "-c", script], projects.ROOT).log
        yield "fork", float(log.splitlines()[-1])

    def _site(self, number: int) -> Iterator[tuple[str, float]]:
        """The whole site: an author's builds, and an author's server."""
        projects.forget(self.site)
        yield "cold", self._build(self.site, runs=self.programs)
        yield "warm", self._build(self.site, runs=0)
        yield "plain", self._build(self.plain, runs=0)
        snippet = f"snippets/{EDITED}.py"
        with (self.site / snippet).open("a", encoding="utf-8") as file:
            file.write(f"# built {number}\n")
        yield "edited", self._build(self.site, runs=1, command=[*_MAKE, "build"])
        text, shown = f"docs/{EDITED}.md", f"{EDITED}/"
        with serving(self.site) as server:
            # The forkserver has to be warm before.
            server.seconds_to_reload(snippet, f"# served {number}", shown)
            line = f"\nEdited {number}."
            yield "text reloaded", server.seconds_to_reload(text, line, shown)
            line = f"# served {number} again"
            yield "snippet reloaded", server.seconds_to_reload(snippet, line, shown)
            record = json.loads(server.get("build.json"))["snippets"]
            seconds = {entry["path"]: entry["seconds"] for entry in record}
            yield "snippet in the server", seconds[f"{EDITED}.py"]

    def _bare(self, _: int) -> Iterator[tuple[str, float]]:
        """The site without its notebook."""
        projects.forget(self.bare)
        yield "cold, no notebook", self._build(self.bare, runs=self.programs)
        yield "warm, no notebook", self._build(self.bare, runs=0)
        projects.forget(self.bare)
        yield "cold, MB", peak_memory(_BUILD, self.bare)

    def _stock(self, _: int) -> Iterator[tuple[str, float]]:
        projects.forget(self.stock)
        first = run(_BUILD, self.stock)
        self.stock_errors = first.log.count("exited with errors")
        yield "stock", first.seconds
        yield "stock again", run(_BUILD, self.stock).seconds

    def _growth(self, _: int) -> Iterator[tuple[str, float]]:
        for size in SIZES:
            projects.forget(self.many[size])
            yield f"cold {size}", self._build(self.many[size], runs=size)
            yield f"warm {size}", self._build(self.many[size], runs=0)
            yield f"plain {size}", self._build(self.many_plain[size], runs=0)

    def _build(self, project: Path, *, runs: int, command: list[str] = _BUILD) -> float:
        """Build a project. Return the seconds, if as many programs ran as should."""
        built = run(command, project)
        ran = len(_RAN.findall(built.log))
        if ran != runs:
            raise CommandError(
                f"{built.log}\nin {project.name} {ran} programs ran instead of {runs}"
            )
        return built.seconds
