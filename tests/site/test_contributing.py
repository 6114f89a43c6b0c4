"""docs/contributing.md, followed to the letter in a copy of the repository."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.conftest import Project
from tests.house import ROOT

LEFT_OUT = shutil.ignore_patterns(".cache", ".git", ".venv", "__pycache__", "site")


@pytest.fixture(scope="module")
def blocks(site):
    """The page's titled code blocks by title: their text, and their lines without the marked ones."""
    page = site.pages["contributing/index.html"]
    found = {}
    for title in page.select(".highlight .filename"):
        code = title.find_parent(class_="highlight").code
        text = code.get_text()
        for marked in code.select(".hll"):
            marked.extract()
        found[title.get_text()] = text, code.get_text()
    return found


@pytest.fixture(scope="module")
def followed(blocks, tmp_path_factory):
    """A copy of the repository with the page's files and settings, and with what the site's build has cached."""
    project = Project(tmp_path_factory.mktemp("contributing") / "copy")
    shutil.copytree(ROOT, project.root, ignore=LEFT_OUT)
    (project.root / ".venv").symlink_to(sys.prefix)
    project.write("ready", "")
    for title, (text, unmarked) in blocks.items():
        if title == "mkdocs.yml":
            settings = project.read(title)
            assert settings.count(unmarked) == 1, f"the page quotes another {title}"
            project.write(title, settings.replace(unmarked, text))
        elif "/" in title:
            assert not (project.root / title).exists()
            project.write(title, text)
    return project


def execute(project, commands):
    """Run shell commands at the top of the copy, whose .venv is set up already."""
    environment = {
        name: value for name, value in os.environ.items() if "PYTEST" not in name
    }
    return subprocess.run(
        ["bash", "-e", "-c", commands],
        cwd=project.root,
        env=environment | {"MAKEFLAGS": "READY=ready"},
        check=False,
        capture_output=True,
        text=True,
    )


def test_following_the_page_adds_a_page(followed, blocks):
    commands, _ = blocks["at the top of the repository"]
    log = execute(followed, commands)
    assert log.returncode == 0, log.stdout + log.stderr
    ran = [line for line in log.stderr.splitlines() if " ran " in line]
    assert len(ran) == 1, "only the new snippet is run"
    page = followed.read("site/tensors/axis/index.html")
    assert "axis 0: [5. 7. 9.]" in page
    assert "<code>axis=0</code> leaves (3,)" in page


@pytest.mark.parametrize(
    ("file", "command", "complaint"),
    [
        (
            "docs/tensors/axis.md",
            "make build",
            "snippets/tensors/axis.py: is on no page",
        ),
        (
            "tests/snippets/tensors/test_axis.py",
            ".venv/bin/python -m pytest tests/test_house.py",
            "test_a_snippet_has_a_test[tensors/axis.py]",
        ),
    ],
)
def test_a_step_left_out_is_noticed(followed, file, command, complaint):
    text = followed.read(file)
    (followed.root / file).unlink()
    log = execute(followed, command)
    followed.write(file, text)
    assert log.returncode != 0
    assert complaint in log.stdout + log.stderr
