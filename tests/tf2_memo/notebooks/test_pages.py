"""The pages of notebooks: what is written beside a notebook and what is removed, and the notebook in a build."""

import json
import os

import nbformat
import pytest
from bs4 import BeautifulSoup

from tests.conftest import SETTINGS, scratch_project
from tests.engines import COMMANDS, build_with
from tests.planted import announced, planted_site, result, write
from tests.processes import is_running
from tf2_memo.notebooks import RUN, pages
from tf2_memo.programs.runner import Runner

WALK = "docs/notebooks/walk.py"
MADE = {
    "description": "What: it is.",
    "cells": [],
    "markdown": f"# Title\n\n{RUN}\n\nText.",
    "measured": "2026-01-02T03:04:05+00:00",
    "seconds": 1.5,
}


def cells(*sources: str) -> str:
    return "".join(f"# %%\n{source}\n\n" for source in sources)


class Executing(Runner):
    """Gives the same for every notebook. One that says `fail` fails in its third line; `die` ends its process."""

    def __init__(self):
        super().__init__()
        self.ran = []

    def run(self, blocks):
        (block,) = blocks
        self.ran.append(block.filename)
        if "die" in block.code:
            return (result(failure="it ended in mid-run"),)
        if "fail" in block.code:
            problem = json.dumps({"line": 3, "message": "it fails"})
            return (result(problem, failure="SystemExit", exception="SystemExit"),)
        return (result(f"noise\n{json.dumps(MADE)}\n"),)


@pytest.fixture
def written(tmp_path):
    """Write the pages of a site's notebooks, and return what is wrong."""
    runner = Executing()

    def write_pages(files=(), **settings):
        write(tmp_path, dict(files))
        (tmp_path / "snippets").mkdir(exist_ok=True)
        site = planted_site(tmp_path, **settings)
        pages.remove_stale(site)
        return pages.write(announced(site, runner))

    write_pages.ran = runner.ran
    return write_pages


def test_the_page_stands_beside_its_notebook(written, tmp_path):
    assert written({WALK: cells("1")}) == []
    text = (tmp_path / "docs/notebooks/walk.md").read_text()
    head, _, body = text.partition("\n---\n")
    assert "made_from: notebooks/walk.py" in head
    assert "description: 'What: it is.'" in head
    title, note, below, foot = body.strip().split("\n\n")
    assert (title, below) == ("# Title", "Text.")
    html = BeautifulSoup(note, "html.parser")
    assert "ran in 1.50 s" in html.get_text()
    addresses = [link["href"] for link in html.select("a")]
    assert addresses == ["site:notebooks/walk.py", "site:notebooks/walk.ipynb"]
    assert "Last executed" in foot


def test_colab_opens_the_notebook_when_the_repository_is_known(written, tmp_path):
    written({WALK: cells("1")}, extra={"repository": "https://github.com/owner/name"})
    text = (tmp_path / "docs/notebooks/walk.md").read_text()
    assert "/owner/name/blob/gh-pages/notebooks/walk.ipynb" in text


def test_a_page_that_would_be_the_same_is_not_written_again(written, tmp_path):
    written({WALK: cells("1")})
    page = tmp_path / "docs/notebooks/walk.md"
    os.utime(page, (0, 0))
    written()
    assert page.stat().st_mtime == 0
    assert written.ran == [WALK]


@pytest.mark.parametrize(
    ("files", "settings", "gone"),
    [
        ({"docs/notebooks/new.py": cells("1")}, {}, "docs/notebooks/walk.py"),
        ({}, {}, "docs/notebooks/walk.py"),
        ({}, {"exclude_docs": "walk.py"}, ""),
    ],
    ids=["renamed", "removed", "excluded"],
)
def test_a_notebook_that_is_gone_leaves_no_page(
    written, tmp_path, files, settings, gone
):
    hand = {"docs/notebooks/hand.md": "# Hand\n\nmade_from: hand\n"}
    written({WALK: cells("1"), **hand})
    if gone:
        (tmp_path / gone).unlink()
    written(files, **settings)
    left = {file.stem for file in (tmp_path / "docs/notebooks").glob("*.md")}
    assert left == {"hand"} | ({"new"} if files else set())


def test_what_is_wrong_has_its_place_and_is_shown_under_a_server(written, tmp_path):
    failing = {WALK: cells("fail"), "docs/notebooks/z.py": cells("die")}
    first, second = written(failing, serving=True)
    assert str(first) == "docs/notebooks/walk.py, line 3: it fails"
    assert str(second) == "docs/notebooks/z.py: it ended in mid-run"
    assert "it fails" in (tmp_path / "docs/notebooks/walk.md").read_text()
    assert written({WALK: cells("1"), "docs/notebooks/z.py": cells("1")}) == []
    assert "it fails" not in (tmp_path / "docs/notebooks/walk.md").read_text()


def test_a_file_that_cannot_be_read_is_named(written, tmp_path):
    (tmp_path / "docs/notebooks/folder.py").mkdir(parents=True)
    (tmp_path / WALK).write_bytes("# %%\n'é'\n".encode("latin-1"))
    folder, latin = written()
    assert folder.file == "docs/notebooks/folder.py"
    assert latin.file == "docs/notebooks/walk.py"
    assert "UTF-8" in latin.message
    assert written.ran == []


def test_a_byte_order_mark_is_left_out(written, tmp_path):
    write(tmp_path, {WALK: ""})
    (tmp_path / WALK).write_bytes(b"\xef\xbb\xbf# %%\n1\n")
    assert written() == []


def test_a_page_that_is_written_by_hand_is_not_replaced(written, tmp_path):
    hand = {WALK: cells("1"), "docs/notebooks/walk.md": "# By hand\n"}
    (problem,) = written(hand)
    assert "walk.md" in problem.message
    assert (tmp_path / "docs/notebooks/walk.md").read_text() == "# By hand\n"


DRAWING = """\
import os
import matplotlib.pyplot as plt
plt.plot([3, 2])
plt.title("Loss")
plt.show()
print(f"From 3 to 2: {os.environ.get('TOKEN')}.\\n\\nstep  loss\\n0  3\\n1  2")
"""
TEXT = """\
# %% [markdown]
# # Title
#
# See [start](../index.md).
#
# ## `tf.f` twice
# ## `tf.f` twice

"""


@pytest.fixture(scope="module", params=COMMANDS)
def built(request, tmp_path_factory):
    """A site with a notebook, as each generator builds it, with a secret in the environment."""
    project = scratch_project(tmp_path_factory.mktemp(request.param))
    project.write("mkdocs.yml", SETTINGS.replace("extensions:", "extensions:\n  - toc"))
    project.write("snippets/none.txt", "")
    project.write(WALK, TEXT + cells("losses = [3, 2]", "print(losses[-1])", DRAWING))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TOKEN", "planted")
        log = build_with(request.param, project)
    assert log.returncode == 0, log.stderr + log.stdout
    return project


@pytest.fixture
def page(built):
    return BeautifulSoup(built.read("site/notebooks/walk/index.html"), "html.parser")


def test_each_generator_shows_the_cells_and_what_they_print(page):
    assert [samp.get_text() for samp in page.select("samp")] == ["2\n"]
    assert len(page.select(".highlight")) == 3
    assert page.h1.get_text() == "Title"


def test_its_picture_follows_the_colour_scheme_and_holds_no_secret(page):
    (figure,) = page.select(".figure")
    assert "Loss" in [words.get_text(strip=True) for words in figure.select("text")]
    assert "var(--figure-series-1)" in str(figure)
    assert "#1f77b4" not in str(figure)
    assert figure.find("desc").get_text() == "From 3 to 2: None."
    assert "planted" not in str(page)


def test_its_headings_and_links_are_those_of_any_page(page):
    ids = [heading["id"] for heading in page.select("h2")]
    assert len(set(ids)) == 2
    contents = {link["href"] for link in page.select(".md-nav--secondary a")}
    assert {f"#{each}" for each in ids} <= contents
    assert page.find("a", string="start")["href"] in {"../../", "../../index.html"}


def test_it_can_be_taken_away(built):
    notebook = nbformat.reads(built.read("site/notebooks/walk.ipynb"), 4)
    nbformat.validate(notebook)
    assert notebook.cells[3].outputs[0].text == "2\n"
    assert built.read("site/notebooks/walk.py").endswith(built.read(WALK))


def test_an_upgrade_of_any_package_executes_it_anew(project):
    def executions(**environment):
        log = project.build(**environment)
        assert log.returncode == 0, log.stderr
        return log.stderr.count("ran docs/notebooks/walk.py in ")

    project.write("snippets/none.txt", "")
    project.write(WALK, cells("print(1)"))
    assert executions() == 1
    first = project.read("site/notebooks/walk.ipynb")
    assert executions() == 0
    assert project.read("site/notebooks/walk.ipynb") == first
    project.write("upgrade/ipykernel-99.0.dist-info/METADATA", "Name: ipykernel\n")
    assert executions(PYTHONPATH=str(project.root / "upgrade")) == 1


def test_a_dead_link_of_a_notebook_ends_the_build(project):
    strict = "validation: {links: {not_found: warn}}\n"
    project.write("mkdocs.yml", SETTINGS + strict)
    project.write("snippets/none.txt", "")
    project.write(WALK, "# %% [markdown]\n# [gone](../gone.md)\n\n" + cells("print(1)"))
    log = project.build()
    assert log.returncode != 0
    assert "'../gone.md'" in log.stderr


def test_a_cell_that_goes_wrong_ends_the_build(project):
    project.write("snippets/none.txt", "")
    project.write(WALK, TEXT + cells("print(1)", "x = 1\nx / 0"))
    log = project.run("-m", "mkdocs", "build")
    assert log.returncode != 0
    said = log.stdout + log.stderr
    assert "docs/notebooks/walk.py, line 12: " in said
    assert "ZeroDivisionError" in said


def test_a_killed_build_leaves_no_process_behind(project):
    """SIGKILL leaves a build no time to end what it has started. One process has a session of its own."""
    noted = project.root / "pids"
    project.write("snippets/none.txt", "")
    project.write(
        WALK,
        cells(
            "import os, subprocess\n"
            "wait = ['sleep', '600']\n"
            "own = subprocess.Popen(wait, start_new_session=True)\n"
            f"os.mkfifo({str(noted)!r})\n"
            f"with open({str(noted)!r}, 'w') as file:\n"
            "    print(os.getpid(), os.getppid(), own.pid, file=file)\n"
            "while True:\n    pass"
        ),
    )
    with project.start("-m", "mkdocs", "build") as build:
        while not noted.exists():
            assert build.poll() is None, build.stderr.read()
        pids = [int(pid) for pid in noted.read_text().split()]
        build.kill()
    assert len(pids) == 3
    assert not any(map(is_running, pids))
