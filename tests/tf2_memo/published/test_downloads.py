"""The files that a reader takes away, written for a planted snippet."""

import io
from zipfile import ZipFile

import nbformat
import pytest
from bs4 import BeautifulSoup

from tests.fences import fence
from tests.planted import announced, planted_site, result, write
from tf2_memo.pages import links
from tf2_memo.programs.runner import Runner
from tf2_memo.published import downloads

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
TRACEBACK = "Traceback (most recent call last):\n  ...\nlong.module.DivisionError: by: zero\n"  # fmt: skip


class Dividing(Runner):
    """Divides until it fails."""

    def run(self, blocks):
        facts = {"exception": "DivisionError", "message": "by: zero"}
        divided = result("", "3.0\n", "", traceback=TRACEBACK, **facts)
        return (divided, *(result("words\n") for _ in blocks[1:]))


@pytest.fixture
def written(tmp_path):
    """Write the files of the planted snippet, and return where they are."""
    whole = fence('exec="on" snippet="sums/divide.py" raises="DivisionError"')
    (tmp_path / "site").mkdir()

    def write_files(page=whole, **settings):
        files = {"snippets/sums/divide.py": PROGRAM, "docs/sums/page.md": page}
        write(tmp_path, files)
        results = announced(planted_site(tmp_path, **settings), Dividing())
        downloads.write(results, tmp_path / "site")
        return tmp_path / "site" / "snippets"

    return write_files


def test_a_program_says_where_it_comes_from(written):
    file = written(site_url="https://example.org/memo/") / "sums" / "divide.py"
    origin, _, program = file.read_text().partition("\n\n")
    assert "of Planted: https://example.org/memo/sums/page/#snippet-divide" in origin
    assert "2026-01-02" in origin
    assert program == PROGRAM


def test_without_an_address_it_names_none(written):
    folder = written()
    with ZipFile(folder / "tf2-memo-snippets.zip") as archive:
        archive.extractall(folder)
    files = [file for file in folder.rglob("*.*") if file.suffix != ".zip"]
    assert len(files) == 5
    for file in files:
        assert "http" not in file.read_text(), file


def test_a_notebook_stops_where_the_program_failed(written):
    notebook = nbformat.read(written() / "sums" / "divide.ipynb", as_version=4)
    nbformat.validate(notebook)
    _, text, fine, wrong, never = notebook.cells
    assert text.source == "# Divide numbers\n\nUntil it fails."
    assert fine.outputs[0].text == "3.0\n"
    assert wrong.metadata.tags == ["raises-exception"]
    (error,) = wrong.outputs
    assert (error.ename, error.evalue) == ("DivisionError", "by: zero")
    assert never.outputs == []
    counts = [cell.execution_count for cell in (fine, wrong, never)]
    assert counts == [1, 2, None]


def test_what_the_page_says_between_the_sections_stands_in_the_notebook(written):
    sections = [
        fence(
            f'exec="on" snippet="sums/divide.py:{name}" raises="DivisionError" session="s"'
        )
        for name in ("start", "fine", "wrong", "never")
    ]
    figure = fence('exec="on" session="s" html="yes"', "print('<svg></svg>')")
    text = fence('exec="on" session="s"', "print('words')")
    start, fine, wrong, never = sections
    page = (
        "---\ndescription: A page.\n---\nAbove.\n\n"
        f"{start}{fine}See [there](other.md#a), `x` and $y$.\n\n{text}{figure}End.\n\n{wrong}{never}Below.\n"
    )
    folder = written(page, site_url="https://example.org/")
    notebook = nbformat.read(folder / "sums" / "divide.ipynb", as_version=4)
    nbformat.validate(notebook)
    kinds = "".join(cell.cell_type[0] for cell in notebook.cells)
    assert kinds == "cmcmcc"
    assert notebook.cells[3].source == (
        "See [there](https://example.org/sums/other/#a), `x` and $y$.\n\nwords\n\nEnd."
    )


def test_the_same_files_make_the_same_archive(written):
    archive = written() / "tf2-memo-snippets.zip"
    first = archive.read_bytes()
    assert first == (written() / "tf2-memo-snippets.zip").read_bytes()
    with ZipFile(io.BytesIO(first)) as opened:
        assert "tf2-memo-snippets/sums/divide.py" in opened.namelist()


@pytest.mark.parametrize(
    ("repository", "colab"),
    [
        ("", []),
        ("https://host.example/owner/name", []),
        (
            "https://github.com/owner/name",
            ["https://colab.research.google.com/github/owner/name/blob/gh-pages/snippets/a/b.ipynb"],
        ),
    ],
)  # fmt: skip
def test_links_lead_to_the_files_and_to_colab_when_it_can_open_them(
    tmp_path, repository, colab
):
    site = planted_site(tmp_path, extra={"repository": repository})
    page = BeautifulSoup(links.to_snippet(site, "a/b.py"), "html.parser")
    files = ["site:snippets/a/b.py", "site:snippets/a/b.ipynb"]
    assert [link["href"] for link in page.select("a")] == files + colab
