"""The glossary, and the terms that lead to it from all pages."""

import json
import re

from playwright.sync_api import expect

from tests.house import configured
from tf2_memo.pages import glossary

TERM = "article a.term"
TERMS = glossary.read_glossary(configured()).definitions


def test_each_term_is_defined_and_leads_to_a_page(site):
    entries = site.pages["glossary/index.html"].select("article dt")
    assert [entry.get_text() for entry in entries] == list(TERMS)
    for entry in entries:
        definition, source = entry.find_next_siblings("dd", limit=2)
        assert definition.get_text().strip().endswith(".")
        assert source.select_one("a[href^='../']"), entry


def test_definitions_are_short_and_in_order():
    assert list(TERMS) == sorted(TERMS, key=str.lower)
    for term, definition in TERMS.items():
        assert len(definition) <= 140, term
        assert len(re.findall(r"\.(?= |$)", definition)) <= 2, term


def test_each_term_is_used(site):
    used = {
        link["href"].partition("#")[2]
        for page in site.pages.values()
        for link in page.select(TERM)
    }
    assert used == {glossary.anchor(term) for term in TERMS}


def test_a_page_marks_a_term_once_and_shows_its_definition(site):
    for path, page in site.pages.items():
        links = page.select(TERM)
        targets = [link["href"] for link in links]
        if path != "reference/index.html":  # each docstring there is a page of its own
            assert len(targets) == len(set(targets)), path
        for link in links:
            assert link["title"] in TERMS.values()
            assert not link.find_parent(["h1", "h2", "h3", "a", "code", "pre"])


def test_the_search_index_holds_the_definitions_once(site):
    docs = json.loads((site.folder / "search" / "documents.json").read_text())
    text = " ".join(
        doc["text"] for doc in docs if not doc["location"].startswith("glossary")
    )
    assert "tensor" in text
    assert not [words for words in TERMS.values() if words in text]


def test_a_definition_shows_under_the_pointer_and_by_keyboard(reader):
    page = reader.open("two_layer_net/tape/")
    term = page.locator(TERM).first
    definition = term.get_attribute("title")
    tooltip = page.get_by_role("tooltip").filter(has_text=definition)
    term.hover()
    tooltip.wait_for(state="visible")
    page.mouse.move(0, 0)
    tooltip.wait_for(state="detached")
    term.focus()
    tooltip.wait_for(state="visible")


def test_escape_hides_a_definition(reader):
    page = reader.open("two_layer_net/tape/")
    term = page.locator(TERM).first
    tooltip = page.get_by_role("tooltip").filter(has_text=term.get_attribute("title"))
    for show in (term.hover, term.focus):
        show()
        tooltip.wait_for(state="visible")
        page.keyboard.press("Escape")
        tooltip.wait_for(state="detached")
        page.mouse.move(0, 0)


def test_after_escape_the_tab_key_goes_on_from_the_term(reader):
    page = reader.open("two_layer_net/tape/")
    page.locator(TERM).first.focus()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(page.locator(TERM).nth(1)).to_be_focused()


def test_a_tap_shows_the_definition_and_a_second_one_leads_to_the_entry(reader):
    page = reader.open(
        "two_layer_net/tape/", viewport={"width": 360, "height": 640}, has_touch=True
    )
    term = page.locator(TERM).first
    text = term.inner_text()
    tooltip = page.get_by_role("tooltip").filter(has_text=term.get_attribute("title"))
    term.tap()
    tooltip.wait_for(state="visible")
    page.locator("h1").tap()
    tooltip.wait_for(state="detached")
    term.tap()
    tooltip.wait_for(state="visible")
    assert "glossary" not in page.url
    term.tap()
    page.wait_for_url("**/glossary/#*")
    entry = page.locator("dt:target")
    assert text.lower().startswith(entry.inner_text().lower())
    assert entry.evaluate("entry => entry.getBoundingClientRect().top") >= 48
