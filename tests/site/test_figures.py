"""What a reader sees of the figures: every label whole, none on another, large enough on a phone."""

import re
from itertools import combinations

import pytest
from bs4 import BeautifulSoup, Tag

from tests.contrast import contrast
from tests.house import ROOT
from tests.site.visits import MEASURE, PHONE

SMALLEST_TEXT = 11  # CSS pixels, on a phone
LARGEST = 40_000  # bytes of a picture
SLACK = 2  # CSS pixels by which two boxes may overlap: a box is higher than its letters


def faults(figure: dict) -> list[str]:
    """What is wrong with the texts of a measured figure."""
    found = []
    picture, texts = figure["picture"], figure["texts"]
    if picture["left"] < 0 or picture["right"] > figure["window"]:
        found.append("wider than the window")
    for text in texts:
        if text["size"] < SMALLEST_TEXT:
            found.append(f"{text['words']!r} is {text['size']:.1f} px high")
        if (
            text["left"] < picture["left"] - SLACK
            or text["right"] > picture["right"] + SLACK
            or text["top"] < picture["top"] - SLACK
            or text["bottom"] > picture["bottom"] + SLACK
        ):
            found.append(f"{text['words']!r} is cut off")
    for one, other in combinations(texts, 2):
        across = min(one["right"], other["right"]) - max(one["left"], other["left"])
        down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
        if across > SLACK and down > SLACK:
            found.append(f"{one['words']!r} overlaps {other['words']!r}")
    return [f"{figure['title']}: {fault}" for fault in found]


def test_on_a_phone_every_label_is_whole_and_readable(visited):
    assert [fault for figure in visited.figures for fault in faults(figure)] == []


@pytest.mark.parametrize(
    ("svg", "expected"),
    [
        ('<text y="50">kept</text>', []),
        ('<text y="50">one</text><text y="52">two</text>', ["'one' overlaps 'two'"]),
        ('<text x="80" y="50">much too long</text>', ["'much too long' is cut off"]),
        (
            '<text y="50" style="font-size: 3px">small</text>',
            ["'small' is 6.0 px high"],
        ),
    ],
)
def test_a_bad_label_would_be_found(browser, svg, expected):
    page = browser.new_page(viewport=PHONE)
    page.set_content(
        f'<figure><svg viewBox="0 0 100 100" style="width: 200px">{svg}</svg></figure>'
    )
    (figure,) = page.evaluate(MEASURE)
    assert [fault.partition(": ")[2] for fault in faults(figure)] == expected
    page.close()


def lacks(figure: Tag) -> list[str]:
    """What the markup of a figure lacks."""
    found = []
    for svg in figure.select("svg"):
        words = [svg.find(tag) for tag in ("title", "desc")]
        if not all(element and element.get_text(strip=True) for element in words):
            found.append("a title and a description")
        elif not re.search(r"\d", words[1].get_text()):
            found.append("a figure in its description")
        if len(str(svg).encode()) > LARGEST:
            found.append(f"at most {LARGEST} bytes")
        if re.search(r"(?:fill|stroke|color): ?#", str(svg)):
            found.append("colours of the scheme")
    if not figure.select("details table td"):
        found.append("its numbers as a table")
    return found


def test_each_figure_says_its_finding_and_has_its_numbers(site):
    figures = [
        figure for page in site.pages.values() for figure in page.select(".figure")
    ]
    assert len(figures) >= 10
    for figure in figures:
        assert lacks(figure) == [], figure.find("title")


def test_a_figure_that_lacks_something_would_be_found():
    svg = (
        '<svg><title>Loss</title><desc>It falls.</desc><path style="fill: #fff"/></svg>'
    )
    bare = BeautifulSoup(f"<figure>{svg}<svg></svg></figure>", "html.parser").figure
    assert lacks(bare) == [
        "a figure in its description",
        "colours of the scheme",
        "a title and a description",
        "its numbers as a table",
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_line_stands_out_from_the_page(scheme):
    css = (ROOT / "docs/stylesheets/extra.css").read_text(encoding="utf-8")
    pair = r": light-dark\((?P<light>#\w{6}), (?P<dark>#\w{6})\)"
    background = re.search(rf"--md-default-bg-color{pair}", css)[scheme]
    colours = [
        found[scheme]
        for found in re.finditer(rf"--figure-(?:series-\d|ink){pair}", css)
    ]
    assert len(colours) == 7
    # WCAG 2.2, 1.4.11: what carries meaning in a picture has a contrast of 3 to 1.
    assert min(contrast(colour, background) for colour in colours) >= 3
