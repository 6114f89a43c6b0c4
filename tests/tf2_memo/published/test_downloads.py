"""The files that a reader takes away, written for planted snippets."""

import io
from zipfile import ZipFile

import nbformat
import pytest

from tf2_memo import addresses, downloads, results
from tf2_memo.cache import Cache
from tf2_memo.results import Run
from tf2_memo.runner import Block, Result

PROGRAM = '''"""Divide numbers.

Until it fails.
"""

# Fine
print(6 / 2)

# Wrong
print(1 / 0)

# Never
print(2)
'''
TRACEBACK = (
    "Traceback (most recent call last):\n  ...\nlong.module.DivisionError: by zero\n"
)
FAILING = Run(
    "sums/divide.py",
    "sums/page",
    Block(PROGRAM, "snippets/sums/divide.py", raises="DivisionError"),
    Result(["", "3.0\n", ""], "", 0.1, TRACEBACK, ""),
    "2026-01-02T03:04:05+00:00",
    cached=False,
)


@pytest.fixture
def settings(monkeypatch):
    """Set what mkdocs.yml would set."""
    chosen = {}
    monkeypatch.setattr(addresses, "settings", lambda: chosen)
    return chosen


@pytest.fixture
def written(settings, monkeypatch, tmp_path):
    """Write the files of the planted snippet, and return where they are."""

    def write():
        monkeypatch.setattr(results, "snippets", lambda: [FAILING])
        monkeypatch.setattr(downloads, "CACHE", Cache(tmp_path / "cache"))
        downloads.write(tmp_path)
        return tmp_path / "snippets"

    return write


def test_a_program_says_where_it_comes_from(settings, written):
    settings["site_url"] = "https://example.org/memo/"
    text = (written() / "sums" / "divide.py").read_text()
    origin, _, program = text.partition("\n\n")
    assert "https://example.org/memo/sums/page/#snippet-divide" in origin
    assert "2026-01-02" in origin
    assert program == PROGRAM


def test_a_notebook_stops_where_the_program_failed(written):
    notebook = nbformat.read(written() / "sums" / "divide.ipynb", as_version=4)
    nbformat.validate(notebook)
    _, text, fine, wrong, never = notebook.cells
    assert text.source == "# Divide numbers\n\nUntil it fails."
    assert fine.outputs[0].text == "3.0\n"
    assert wrong.metadata.tags == ["raises-exception"]
    assert (wrong.outputs[0].ename, wrong.outputs[0].evalue) == (
        "DivisionError",
        "by zero",
    )
    assert never.outputs == []
    counts = [cell.execution_count for cell in (fine, wrong, never)]
    assert counts == [1, 2, None]


def test_the_same_files_make_the_same_archive(written):
    archive = written() / "tf2-memo-snippets.zip"
    first = archive.read_bytes()
    assert first == (written() / "tf2-memo-snippets.zip").read_bytes()
    with ZipFile(io.BytesIO(first)) as opened:
        assert "tf2-memo-snippets/sums/divide.py" in opened.namelist()


def test_links_lead_to_colab_only_when_the_repository_is_known(settings):
    assert "colab" not in downloads.links("sums/divide.py").lower()
    settings["extra"] = {"repository": "https://github.com/owner/name"}
    links = downloads.links("sums/divide.py")
    assert "github/owner/name/blob/gh-pages/snippets/sums/divide.ipynb" in links
    assert links.count("<a ") == 3
