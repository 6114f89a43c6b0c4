"""The real site, built once for all tests and all their processes."""

import os
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from filelock import FileLock

from tests.house import ROOT


@dataclass(frozen=True)
class Site:
    """A built site."""

    folder: Path

    @cached_property
    def pages(self) -> dict[str, BeautifulSoup]:
        """Every HTML file, by its path below the folder."""
        files = sorted(self.folder.rglob("*.html"))
        return {
            file.relative_to(self.folder).as_posix(): BeautifulSoup(
                file.read_bytes(), "html.parser"
            )
            for file in files
        }

    @cached_property
    def snippets(self) -> dict[str, Tag]:
        """Every element of class snippet, by its path below snippets/."""
        return {
            element["data-snippet"]: element
            for page in self.pages.values()
            for element in page.select(".snippet")
        }


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Site:
    """The site of this repository, built in strict mode."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    folder = shared / "site"
    with FileLock(shared / "site.lock"):
        if not folder.exists():
            log = subprocess.run(
                [
                    sys.executable,
                    "-m",
                    "mkdocs",
                    "build",
                    "--strict",
                    "--site-dir",
                    folder,
                ],
                cwd=ROOT,
                env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
                check=False,
                capture_output=True,
                text=True,
            )
            assert log.returncode == 0, log.stderr
    return Site(folder)
