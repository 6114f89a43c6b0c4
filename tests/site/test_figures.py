"""What a reader sees of the figures: every label whole, none on another, large enough on a phone."""

from itertools import combinations

import pytest

from tests.house import PAGES, address_of

PHONE = {"width": 360, "height": 740}
SMALLEST_TEXT = 8  # CSS pixels, on a phone
SLACK = 2  # CSS pixels by which two boxes may overlap: a box is higher than its letters

# For each picture that is seen: the width of the window, and every text with its size and box on the screen.
MEASURE = """
() => [...document.querySelectorAll("figure svg")].filter(svg => svg.checkVisibility()).map(svg => ({
    title: svg.querySelector("title")?.textContent,
    picture: svg.getBoundingClientRect().toJSON(),
    window: document.documentElement.clientWidth,
    texts: [...svg.querySelectorAll("text")].map(text => ({
        words: text.textContent.trim(),
        size: parseFloat(getComputedStyle(text).fontSize) * Math.hypot(text.getScreenCTM().a, text.getScreenCTM().b),
        ...text.getBoundingClientRect().toJSON(),
    })),
}))
"""


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


@pytest.mark.parametrize("page", PAGES)
def test_on_a_phone_every_label_is_whole_and_readable(reader, page):
    opened = reader.open(address_of(page), viewport=PHONE)
    assert [
        fault for figure in opened.evaluate(MEASURE) for fault in faults(figure)
    ] == []


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
