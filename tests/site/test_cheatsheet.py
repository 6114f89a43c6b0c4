"""The cheat sheet has each line of its programs, with the shapes of the run, and fits two sides of A4."""

import ast
import os
import subprocess
import sys

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.house import ROOT

PROGRAMS = sorted((ROOT / "snippets" / "cheatsheet").glob("*.py"))
A4 = (595, 842)  # points


@pytest.fixture(scope="module")
def rows(site):
    """What stands beside each line of the sheet."""
    return {
        code.get_text(): (inside.get_text(), outside.get_text())
        for row in site.pages["cheatsheet/index.html"].select(".sheet tbody tr")
        for code, inside, outside in [row.select("td")]
    }


def test_each_line_below_the_first_section_is_on_the_sheet(rows):
    for file in PROGRAMS:
        source = file.read_text(encoding="utf-8")
        first = source.index("\n# ")
        for statement in ast.parse(source).body:
            code = ast.get_source_segment(source, statement)
            if source.index(code) > first and not code.startswith("print("):
                assert any(code in line for line in rows), code


def test_shapes_are_those_of_the_run(rows):
    assert rows["product = x @ turned"] == ("(2, 3), (3, 2)", "(2, 2) float32")
    assert rows["gradient = tape.gradient(loss, w)"] == ("(), (2, 1)", "(2, 1) float32")
    assert rows["predicted = model(x)"] == ("(32, 4)", "(32, 1) float32")


def test_the_printed_sheet_has_two_sides_and_all_lines(site, rows, tmp_path):
    file = tmp_path / "sheet.pdf"
    command = [sys.executable, ".github/cheatsheet.py", site.folder, file]
    subprocess.run(command, cwd=ROOT, env=os.environ | {"PYTHONPATH": "."}, check=True)
    pages = PdfReader(file).pages
    assert len(pages) == 2
    assert [*map(float, pages[0].mediabox[2:])] == pytest.approx(A4, abs=1)
    text = "".join("".join(page.extract_text().split()) for page in pages)
    for line, shapes in rows.items():
        for words in (line, *shapes):
            assert "".join(words.split()) in text, line
    assert "Theprogramsofthissheet" not in text


def test_a_page_offers_the_printed_sheet_where_there_is_one(site, hosted):
    """`make cheatsheet` builds as `hosted` is built, and then prints the sheet."""
    (link,) = hosted.pages["cheatsheet/index.html"].select(".sheet-file a")
    assert link["href"] == "../cheatsheet.pdf"
    assert link.has_attr("download")
    assert not site.pages["cheatsheet/index.html"].select(".sheet-file")
    assert not (site.folder / "cheatsheet.pdf").exists()


def test_the_link_to_the_printed_sheet_is_not_printed(reader):
    page = reader.open("cheatsheet/")
    page.locator(".sheet").evaluate(
        "sheet => sheet.insertAdjacentHTML('beforebegin', '<p class=sheet-file><a>PDF</a></p>')"
    )
    expect(page.locator(".sheet-file")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".sheet-file")).to_be_hidden()
