"""The targets of the Makefile that can be tried in a scratch folder."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.fences import fence


@pytest.fixture
def make(project, root):
    """Run a target of the Makefile in a scratch project that is set up already."""
    project.write("Makefile", (root / "Makefile").read_text())
    for file in ("requirements.lock", "pyproject.toml", "ready"):
        project.write(file, "")

    def run(target):
        settings = [f"BIN={Path(sys.executable).parent}", "READY=ready"]
        return subprocess.run(
            ["make", "--no-print-directory", target, *settings],
            cwd=project.root,
            check=False,
            capture_output=True,
            text=True,
        )

    return run


def test_a_failing_build_leaves_the_site_as_it_was(project, make):
    project.write("docs/index.md", fence('exec="on"', "print('right')"))
    log = make("build")
    assert log.returncode == 0, log.stderr
    before = project.read("site/index.html")
    project.write("docs/index.md", fence('exec="on"', "1 / 0"))
    log = make("build")
    assert log.returncode != 0
    assert "ZeroDivisionError" in log.stderr + log.stdout
    assert project.read("site/index.html") == before
    project.write("docs/index.md", fence('exec="on"', "print('mended')"))
    assert make("build").returncode == 0
    assert "mended" in project.read("site/index.html")


def test_a_site_with_a_cheat_sheet_knows_where_it_lies(project, make):
    settings = project.read("mkdocs.yml")
    project.write("mkdocs.yml", f"{settings}copyright: !ENV [CHEATSHEET, none]\n")
    project.write(
        ".github/cheatsheet.py",
        "import sys; open(sys.argv[2], 'x').write(f'of {sys.argv[1]}')\n",
    )
    log = make("cheatsheet")
    assert log.returncode == 0, log.stderr
    assert project.read("site/cheatsheet.pdf") == "of site"
    assert "cheatsheet.pdf" in project.read("site/index.html")


def test_clean_removes_what_was_built_and_cached(project, make):
    project.write("site/index.html", "")
    project.write(".results/x.json", "")
    assert make("clean").returncode == 0
    assert not (project.root / "site").exists()
    assert not (project.root / ".results").exists()
