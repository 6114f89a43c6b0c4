"""The pictures of the gallery as files that need nothing else."""

import re
from xml.etree import ElementTree

import pytest

from tests.tf2_memo.pages.test_gallery import DRAWN, results
from tf2_memo.pages.gallery import figures
from tf2_memo.published import thumbnails

STYLES = """\
:root {
  --md-code-bg-color: light-dark(#eeeeee, #222222);
  --figure-ink: light-dark(#111111, #dddddd);
  --figure-paper: var(--md-default-bg-color);
  --md-typeset-a-color: light-dark(#0b57b0, #82b6ff);
}
"""


@pytest.fixture
def planted(tmp_path):
    """Results with a gallery and a style sheet, and the folder of the built site."""
    docs = tmp_path / "docs"
    (docs / "stylesheets").mkdir(parents=True)
    (docs / thumbnails.STYLES).write_text(STYLES)
    (docs / "gallery.md").write_text("# Gallery\n")
    folder = tmp_path / "site"
    folder.mkdir()
    return results(tmp_path, DRAWN), folder


def test_there_is_a_file_for_each_figure(planted):
    thumbnails.write(*planted)
    found, folder = planted
    files = {file.relative_to(folder).as_posix() for file in folder.rglob("*.svg")}
    assert files == {each.file for each in figures(found)}


def test_a_file_has_the_colours_of_day_and_night(planted):
    thumbnails.write(*planted)
    file = next(planted[1].rglob("*.svg"))
    root = ElementTree.parse(file).getroot()
    assert root.get("id") == "night"
    style = root.find("{*}style").text
    day, night = re.findall(r"svg(?::target)?\{(--[^}]*)\}", style)
    assert day == "--figure-ink:#111111;--figure-paper:#eeeeee"
    assert night == "--figure-ink:#dddddd;--figure-paper:#222222"
    assert style.index(day) < style.index("svg:target") < style.index(night)


def test_without_a_gallery_there_are_none(planted):
    found, folder = planted
    (found.site.docs / "gallery.md").unlink()
    thumbnails.write(found, folder)
    assert not list(folder.iterdir())
