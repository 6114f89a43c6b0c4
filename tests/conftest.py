"""A scratch project for tests that build sites."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

# NumPy's threads in one test process would wait for those in the other. What a test starts has as many as ever.
with pytest.MonkeyPatch.context() as patch:
    patch.setenv("OMP_NUM_THREADS", "1")
    import numpy as np  # noqa: F401 - it reads the variable now

from tests.house import ROOT

SETTINGS = """\
site_name: Planted
theme: {name: material, font: false}
plugins: {tf2_memo: {}}
markdown_extensions:
  - tf2_memo.pages.extension
  - pymdownx.highlight
  - pymdownx.superfences:
      custom_fences:
        - name: python
          class: python
          validator: !!python/name:tf2_memo.pages.fence.validator
          format: !!python/name:tf2_memo.pages.fence.format
        - name: build
          class: build
          format: !!python/name:tf2_memo.pages.fence.build_page
        - name: snippets
          class: snippets
          format: !!python/name:tf2_memo.pages.fence.snippet_table
"""

STAND_IN = '''"""Stands in for TensorFlow where a test is about builds: importing the real one takes seconds."""

from types import SimpleNamespace

keras = SimpleNamespace(layers=None)


def __getattr__(name):
    return object
'''


COUNTING_STAND_IN = f"""{STAND_IN}
import os
from pathlib import Path


def note(event):
    with (Path(__file__).parent / "events").open("a") as file:
        file.write(event + "\\n")


note("import")
os.register_at_fork(after_in_child=lambda: note("fork"))
"""


@dataclass(frozen=True)
class Project:
    """A folder with a site of its own, built by the code under test."""

    root: Path

    def write(self, path: str, text: str) -> None:
        """Write a file below the folder."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def read(self, path: str) -> str:
        """Read a file below the folder."""
        return (self.root / path).read_text(encoding="utf-8")

    def start(self, *command: str, **environment: str) -> subprocess.Popen[str]:
        """Start `python -m` with a command in the folder. Its stderr is the build log."""
        path = os.pathsep.join(
            [str(self.root / "stand_in"), environment.pop("PYTHONPATH", "")]
        )
        return subprocess.Popen(
            [sys.executable, *command],
            cwd=self.root,
            env=os.environ
            | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": path}
            | environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(
        self, *command: str, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        """Run a command in the folder to its end."""
        process = self.start(*command, **environment)
        stdout, stderr = process.communicate()
        return subprocess.CompletedProcess(command, process.returncode, stdout, stderr)

    def build(
        self, *python_options: str, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        """Run a strict build."""
        return self.run(
            *python_options, "-m", "mkdocs", "build", "--strict", **environment
        )


def scratch_project(folder: Path) -> Project:
    """Return a project with settings, an empty page, and nothing else."""
    project = Project(folder)
    project.write("mkdocs.yml", SETTINGS)
    project.write("docs/index.md", "# Start\n")
    project.write("stand_in/tensorflow.py", STAND_IN)
    return project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A scratch project for one test."""
    return scratch_project(tmp_path)


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of this repository."""
    return ROOT


@pytest.hookimpl(tryfirst=True)  # pytest-xdist reads the marks in the same hook
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let one process run all tests that share a fixture of their module, so that it is set up once."""
    for item in items:
        fixtures = item._fixtureinfo.name2fixturedefs.values()
        if any(found[-1].scope == "module" for found in fixtures):
            item.add_marker(pytest.mark.xdist_group(str(item.path)))
