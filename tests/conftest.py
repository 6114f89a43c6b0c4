"""A scratch project for tests that build sites."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.house import ROOT

SETTINGS = f"""\
site_name: Planted
theme: {{name: material, font: false}}
hooks: [{ROOT}/tf2_memo/mkdocs_hooks.py]
markdown_extensions:
  - pymdownx.highlight
  - pymdownx.superfences:
      custom_fences:
        - name: python
          class: python
          validator: !!python/name:tf2_memo.fence.validator
          format: !!python/name:tf2_memo.fence.format
        - name: build
          class: build
          format: !!python/name:tf2_memo.fence.build_page
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

    def build(
        self, *python_options: str, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        """Run a strict build. The result's stderr is the build log."""
        return subprocess.run(
            [sys.executable, *python_options, "-m", "mkdocs", "build", "--strict"],
            cwd=self.root,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | environment,
            check=False,
            capture_output=True,
            text=True,
        )


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of this repository."""
    return ROOT


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with settings and nothing else."""
    planted = Project(tmp_path)
    planted.write("mkdocs.yml", SETTINGS)
    planted.write("docs/index.md", "# Start\n")
    return planted
