"""What a screen reader or a keyboard would stumble over: nothing."""

import re
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import expect

from tests.house import PAGES, address_of
from tests.shares import first_of_each_section, mostly_beyond
from tests.site.search_box import type_query
from tests.site.visits import DESKTOP, OPEN, PHONE, faint, violations

SCHEMES = {"light": "default", "dark": "slate"}


def test_axe_finds_nothing_in_an_article(visited):
    assert visited.violations == []


def test_no_text_is_faint(visited):
    assert visited.faint == []


def test_faint_text_would_be_found(reader):
    page = reader.open("404.html")
    page.evaluate(
        """document.querySelector("article").insertAdjacentHTML("beforeend",
            '<p style="color: #aaa">faint</p><p style="color: #888; font-size: 2rem">large</p>')"""
    )
    (found,) = faint(page)
    assert "faint" in found


ADDRESSES = [*(address_of(page) for page in PAGES), "404.html"]


@pytest.mark.parametrize(
    "path", mostly_beyond(ADDRESSES, first_of_each_section(ADDRESSES))
)
def test_axe_finds_nothing(reader, path):
    page = reader.open(path, reduced_motion="reduce", viewport=PHONE)
    assert violations(page) == []
    page.set_viewport_size(DESKTOP)
    page.evaluate(OPEN)
    assert violations(page, rules={"color-contrast": {"enabled": False}}) == []
    # The colours of a text depend on the scheme, and not on the width.
    dark = reader.open(path, color_scheme="dark", reduced_motion="reduce", viewport=DESKTOP)  # fmt: skip
    expect(dark.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert violations(dark, runOnly=["color-contrast"]) == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_axe_finds_nothing_around_the_text(reader, viewport, scheme):
    page = reader.open("keras/fit/", color_scheme=scheme, reduced_motion="reduce", viewport=viewport)  # fmt: skip
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", SCHEMES[scheme])  # fmt: skip
    assert violations(page) == []


@pytest.mark.parametrize("place", ["the menu", "the search"])
def test_axe_finds_nothing_in_what_opens_on_a_phone(reader, place):
    page = reader.open("keras/fit/", viewport=PHONE, reduced_motion="reduce")
    page.get_by_role("button", name=place.removeprefix("the ")).click()
    if place == "the search":
        type_query(page, "matmul")
        expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert violations(page) == []


@pytest.mark.parametrize(
    ("planted", "rule"),
    [
        ('<img src="data:," width="9" height="9">', "image-alt"),
        ("<h5>too deep</h5>", "heading-order"),
        ('<p style="color: #aaa; background: #fff">faint</p>', "color-contrast"),
        ("<table><tr><th></th><td>1</td></tr></table>", "empty-table-header"),
        (
            '<p style="line-height: 1; font-size: 8px"><a href="/">a</a><br><a href="/">b</a></p>',
            "target-size",
        ),
        (
            '<div style="width: 9rem; height: 1rem; overflow: auto"><pre>a<br>b<br>c</pre></div>',
            "scrollable-region-focusable",
        ),
    ],
)  # fmt: skip
def test_a_planted_fault_would_be_found(reader, planted, rule):
    page = reader.open("404.html")
    page.evaluate(
        "html => document.querySelector('article').insertAdjacentHTML('beforeend', html)",
        planted,
    )
    assert {found.partition(":")[0] for found in violations(page)} == {rule}


def disorder(page: BeautifulSoup) -> list[str]:
    """Headings that come out of order, and tables whose columns or rows have no header."""
    levels = [int(heading.name[1]) for heading in page.select("article :is(h1, h2, h3, h4, h5, h6)")]  # fmt: skip
    found = [] if levels[:1] == [1] and levels.count(1) == 1 else ["not one h1, first"]
    found += [f"h{b} after h{a}" for a, b in pairwise(levels) if b > a + 1]  # fmt: skip
    for table in page.select("article table"):
        headers = table.select("th")
        if not headers or not all(header.get_text(strip=True) for header in headers):
            found.append("a table without headers")
    return found


def test_headings_are_in_order_and_tables_have_headers(site):
    for path, page in site.pages.items():
        assert disorder(page) == [], path


def test_disorder_would_be_found():
    html = "<article><h1>1</h1><h3>3</h3><table><tr><td>4</td></tr></table></article>"
    assert disorder(BeautifulSoup(html, "html.parser")) == [
        "h3 after h1",
        "a table without headers",
    ]


GENERIC = re.compile(
    r"(an? |the )?(image|picture|figure|chart|graph|plot|logo|screenshot|output|icon|png|svg)?[ \d.]*"
    r"|.*\.(png|svg|jpe?g)|no description.*",
    re.IGNORECASE | re.DOTALL,
)


def generic(page: BeautifulSoup) -> list[str]:
    """Pictures of an article whose text alternative is missing, or would fit any picture.

    Those of the gallery adorn a link that says what they show.
    """
    found = []
    for picture in page.select("article img:not(.gallery img), article [role=img]"):
        names = picture.get("aria-labelledby", "").split()
        parts = [page.find(id=name) for name in names]
        inside = " ".join(part.get_text() for part in parts if part)
        words = picture.get("alt") or picture.get("aria-label") or inside
        if GENERIC.fullmatch(words.strip()) or len(words.split()) < 4:
            found.append(words)
    return found


def test_text_alternatives_say_what_a_picture_shows(site):
    assert any(page.select("article [role=img]") for page in site.pages.values())
    for path, page in site.pages.items():
        drawn_by_script = page.select("form.calculator svg")
        for svg in drawn_by_script:
            svg.decompose()
        assert generic(page) == [], path


def test_the_calculator_says_what_its_drawing_shows(reader):
    drawing = reader.open("batches_and_epochs/epochs/").locator(".calculator svg")
    expect(drawing).to_have_attribute("role", "img")
    expect(drawing).to_have_attribute("aria-label", re.compile(r"samples? makes? \d"))


@pytest.mark.parametrize(
    ("words", "good"),
    [
        ("", False),
        ("image", False),
        ("A chart", False),
        ("figure 3", False),
        ("No description has been provided for this image", False),
        ("output_12_0.png", False),
        ("Loss of the net, which falls from 1.2 to 0.4 in 50 steps", True),
    ],
)
def test_a_generic_text_would_be_found(words, good):
    page = BeautifulSoup(f'<article><img alt="{words}"></article>', "html.parser")
    assert generic(page) == ([] if good else [words])


# The element that has the focus: whether all of it is in sight, and whether a ring shows it.
FOCUSED = """
() => {
    const focused = document.activeElement;
    const shown = focused.matches(".md-option") ? focused.nextElementSibling : focused;
    const box = shown.getBoundingClientRect();
    const style = getComputedStyle(shown);
    return {
        html: focused.outerHTML.slice(0, 100),
        seen: shown.checkVisibility({opacityProperty: true, visibilityProperty: true})
            && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight && box.width > 4,
        ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1.5,
    };
}
"""


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("path", ["", "two_layer_net/learning_rate/", "graphs/timing/"])
def test_wherever_the_tab_key_leads_the_focus_shows(reader, path, viewport):
    page = reader.open(path, viewport=viewport, reduced_motion="reduce")
    seen = []
    for _ in range(100):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        seen.append(page.evaluate(FOCUSED))
    assert len(seen) > 5
    assert [focus for focus in seen if not (focus["seen"] and focus["ring"])] == []


def test_a_lost_focus_would_be_found(reader):
    page = reader.open("404.html")
    page.evaluate(
        """document.body.insertAdjacentHTML("afterbegin",
            '<button id="away" style="position: absolute; left: -99rem">a</button>' +
            '<button id="bare" style="outline: none !important">b</button>')"""
    )
    page.locator("#away").focus()
    assert not page.evaluate(FOCUSED)["seen"]
    page.locator("#bare").focus()
    assert not page.evaluate(FOCUSED)["ring"]


def test_the_first_tab_offers_to_skip_to_the_text(reader):
    page = reader.open("keras/fit/", reduced_motion="reduce")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    skip.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('article')")


def test_the_scheme_is_switched_by_keyboard_and_remembered(reader):
    page = reader.open("keras/fit/", color_scheme="light")
    page.get_by_role("radio", name="Switch to dark mode").focus()
    page.keyboard.press("Enter")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.goto("graphs/timing/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_the_search_is_used_by_keyboard_on_a_phone(reader):
    page = reader.open("keras/fit/", viewport=PHONE, reduced_motion="reduce")
    page.get_by_role("button", name="Search").press("Enter")
    type_query(page, "matmul")
    # The results of "ma" are there before those of the whole word.
    found = page.locator(".md-search-result__item a[href*='h=matmul']")
    expect(found.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("h=matmul"))


def test_the_menu_is_used_by_keyboard_on_a_phone(reader):
    page = reader.open("keras/fit/", viewport=PHONE, reduced_motion="reduce")
    link = page.locator(".md-sidebar--primary").get_by_role("link", name="Sequential model")  # fmt: skip
    expect(link).to_be_hidden()
    page.get_by_role("button", name="Menu").press("Enter")
    expect(link).to_be_in_viewport()
    link.press("Enter")
    page.wait_for_url("**/keras/sequential/")


FRAMED = ["figure", "snippet-index"]


def columns(page: BeautifulSoup) -> int:
    """The number of columns of the widest table."""
    rows = page.select("article table tr")
    rows = [
        row for row in rows if not row.find_parent(["figure", "div"], class_=FRAMED)
    ]
    return max((len(row.select("th, td")) for row in rows), default=0)


def test_what_scrolls_has_the_focus_of_the_keyboard(reader, site):
    path = max(site.pages, key=lambda path: columns(site.pages[path]))
    narrow = {"width": 240, "height": 740}  # so that a table is too wide for it
    page = reader.open(path.removesuffix("index.html"), viewport=narrow)
    expect(page.locator(".md-typeset__scrollwrap[tabindex]").first).to_be_attached()
    scrolling = """() => [...document.querySelectorAll("article *")].filter(element =>
        element.checkVisibility() && element.scrollWidth > element.clientWidth + 1 &&
        getComputedStyle(element).overflowX === "auto")"""
    tabs = page.evaluate(f"({scrolling})().map(element => element.tabIndex)")
    assert tabs
    assert set(tabs) == {0}


def test_nothing_moves_for_a_reader_who_asked_for_that(reader):
    page = reader.open("keras/fit/", reduced_motion="reduce")
    moving = page.evaluate(
        """[...document.querySelectorAll("*")].flatMap(e => [getComputedStyle(e), getComputedStyle(e, "::before")])
            .filter(s => s.transitionDuration.split(", ").some(d => d !== "0s") && s.transitionProperty !== "none"
                || s.animationName !== "none" || s.scrollBehavior !== "auto").length"""
    )
    assert moving == 0
