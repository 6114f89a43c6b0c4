"""Paths on a surface as the HTML that a page gets."""

import re
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from tf2_memo.figures import paths_on_surface

PATHS = {
    "SGD": [(-4.0, 2.0), (-3.0, -1.0), (-2.0, 0.5)],
    "momentum": [(-4.0, 2.0), (-2.0, 0.0)],
    "Adam": [(-4.0, 2.0), (0.5, 0.0)],
}
FINDINGS = {"SGD": "crosses", "momentum": "swings", "Adam": "<arrives>"}


def drawn(paths, **options) -> str:
    words = {
        "findings": {name: FINDINGS.get(name, "") for name in paths},
        "title": "Each goes down in a way of its own",
        "x": "along",
        "y": "across",
        "description": "Three paths.",
    }
    return paths_on_surface(paths, lambda x, y: x**2 + 9 * y**2, **words | options)


def draw(paths=PATHS, **options):
    return BeautifulSoup(drawn(paths, **options), "html.parser")


def test_it_is_one_line_and_its_picture_is_labelled():
    page = draw()
    assert "\n" not in str(page)
    ElementTree.fromstring(str(page.svg))
    title, description = (
        page.find(id=name).get_text() for name in page.svg["aria-labelledby"].split()
    )
    assert (title, description) == (
        "Each goes down in a way of its own",
        "Three paths.",
    )


def test_each_panel_has_its_words_and_the_axes_their_names():
    texts = [text.get_text() for text in draw().svg.select("text")]
    for words in (*PATHS, *FINDINGS.values(), "across"):
        assert texts.count(words) == 1
    assert texts.count("along") == 2, "below the last panel of each column"


def test_each_path_has_its_colour_and_all_have_level_lines():
    svg = str(draw().svg)
    for number in range(1, 4):
        assert f"--figure-series-{number}" in svg
    assert "--figure-series-4" not in svg
    assert svg.count("--figure-faint") >= 3


def test_a_card_shows_all_panels():
    """Its picture is the box of the last paper, which has to hold those of the panels."""
    papers = re.findall(r'<path d="M ([^"z]+)z?"[^>]*style="fill: none" ?/>', drawn(PATHS))  # fmt: skip
    boxes = [[float(n) for n in re.findall(r"-?\d+(?:\.\d+)?", paper)] for paper in papers]  # fmt: skip
    for box in boxes[1:-1]:
        assert min(boxes[-1][::2]) <= min(box[::2])
        assert max(boxes[-1][::2]) >= max(box[::2])
        assert min(boxes[-1][1::2]) <= min(box[1::2])
    assert len(boxes) == 2 + len(PATHS)


def test_the_numbers_are_those_of_the_paths():
    rows = [
        [cell.get_text() for cell in row.select("td")]
        for row in draw().select("tbody tr")
    ]
    assert len(rows) == 7
    assert rows[1] == ["SGD", "1", "-3", "-1"]
    assert rows[-1] == ["Adam", "1", "0.5", "0"]


@pytest.mark.parametrize(
    ("paths", "options", "message"),
    [
        ({}, {}, "no data"),
        ({"a": [(0.0, float("nan")), (1.0, 1.0)]}, {}, "not finite"),
        ({"a": [(1.0, 1.0), (1.0, 1.0)]}, {}, "constant"),
        (PATHS, {"findings": {"SGD": ""}}, "a finding for each path"),
    ],
)
def test_nothing_to_see_is_an_error(paths, options, message):
    with pytest.raises(ValueError, match=message):
        draw(paths, **options)
