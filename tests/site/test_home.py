"""The home page, and what all pages say at their foot."""

import re

import pytest
from playwright.sync_api import expect

from tests.house import PAGES, address_of

DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 360, "height": 740}
LEARN, LOOK_UP = re.compile("^Learn "), re.compile("^Look up ")
LISTS = {"messages/index"}
"""The pages that open a section with a list of texts, which tests/test_messages.py compares with its pages."""
LANDINGS = [page for page in PAGES if page.endswith("/index") and page not in LISTS]


def test_the_home_page_shows_a_result_of_this_build(site):
    page = site.pages["index.html"]
    snippet = page.select_one("article .snippet")
    losses = re.findall(
        r"loss ([\d.]+)", snippet.select_one("[data-output]").get_text()
    )
    assert float(losses[-1]) < float(losses[0]) / 100
    assert page.select_one("#front figure svg desc").get_text()
    assert snippet.select_one("time")


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_first_screen_holds_a_sentence_two_ways_and_questions(reader, viewport):
    page = reader.open(viewport=viewport)
    expect(page.locator(".lead")).to_be_in_viewport(ratio=1)
    for way in (LEARN, LOOK_UP):
        expect(page.get_by_role("link", name=way)).to_be_in_viewport(ratio=1)
    questions = page.locator(".questions a")
    for number in range(questions.count() if viewport == DESKTOP else 5):
        expect(questions.nth(number)).to_be_in_viewport(ratio=1)
    if viewport == DESKTOP:
        expect(page.locator("#front svg")).to_be_in_viewport(ratio=1)


def test_learn_begins_at_the_first_page_and_look_up_opens_the_search(reader, address):
    page = reader.open()
    page.get_by_role("link", name=LOOK_UP).click()
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()
    page.keyboard.press("Escape")
    page.get_by_role("link", name=LEARN).click()
    expect(page).to_have_url(f"{address}tensors/")


def test_without_script_look_up_leads_to_all_snippets(reader, address):
    page = reader.open(java_script_enabled=False)
    page.get_by_role("link", name=LOOK_UP).click()
    expect(page).to_have_url(f"{address}snippets/")


def shapes(picture) -> set[str]:
    """The shapes that a picture draws, and the words that it writes."""
    drawn = {path["d"] for path in picture.select("path[d]")}
    return drawn or {text.get_text() for text in picture.select("text")}


@pytest.mark.parametrize("page", ["index", *LANDINGS])
def test_each_card_has_a_picture_from_a_page_of_this_build(site, page):
    """The shapes of a card's picture are those of a figure of the site; its words are printed by a program."""
    figures = [shapes(svg) for html in site.pages.values() for svg in html.select("figure svg")]  # fmt: skip
    outputs = [samp.get_text() for html in site.pages.values() for samp in html.select("samp")]  # fmt: skip
    html = site.pages[f"{address_of(page)}index.html"]
    cards = html.select(".cards li")
    assert cards
    for card in cards:
        (picture,) = card.select(".picture > svg")
        assert picture["aria-hidden"] == "true"
        words = [text.get_text() for text in picture.select("text")]
        if picture.select("path"):
            assert any(shapes(picture) <= figure for figure in figures), card.a
        else:
            assert any(all(word in output for word in words) for output in outputs)


@pytest.mark.parametrize("page", LANDINGS)
def test_a_section_opens_with_a_card_for_each_of_its_pages(site, page):
    folder = page.removesuffix("index")
    cards = site.pages[f"{page}.html"].select(".cards a")
    pages = {other for other in PAGES if other.startswith(folder) and other != page}
    assert {f"{folder}{card['href'].strip('/')}" for card in cards} == pages


def test_the_menu_leads_to_the_page_that_opens_a_section(reader, address):
    page = reader.open("keras/fit/", viewport=DESKTOP)
    page.locator(".md-sidebar--primary").get_by_role("link", name="Keras", exact=True).click()  # fmt: skip
    expect(page).to_have_url(f"{address}keras/")


def test_the_home_page_leads_into_each_part(site):
    links = {link["href"] for link in site.pages["index.html"].select("article a")}
    parts = {page.split("/")[0] for page in PAGES} - {"index"}
    assert parts == {link.removeprefix("./").split("/")[0] for link in links} & parts


def test_pages_say_when_they_were_last_executed(site):
    for page in PAGES:
        html = site.pages[f"{address_of(page)}index.html"]
        dates = [time["datetime"][:10] for time in html.select(".provenance time")]
        said = [time["datetime"][:10] for time in html.select(".last-executed time")]
        assert said == ([max(dates)] if dates else []), page
