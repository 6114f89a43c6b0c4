"""Types into the search box of a page."""

from playwright.sync_api import Page, expect


def type_query(page: Page, words: str) -> None:
    """Type words once the search has its index. Until then the theme's script complains of every query."""
    _await_index(page)
    page.keyboard.type(words)


def ask(page: Page, question: str) -> None:
    """Put a question into the open search, in one go, and wait for the answer to it and to no part of it."""
    _await_index(page)
    state = page.locator(".md-search-result__meta")
    for words, waiting in (("", True), (question, False)):
        page.get_by_placeholder("Search").fill(words)
        page.keyboard.press("End")  # the search listens to keys
        expected = expect(state)
        told = expected.to_have_text if waiting else expected.not_to_have_text
        told("Type to start searching")


def _await_index(page: Page) -> None:
    state = page.locator(".md-search-result__meta")
    expect(state).not_to_have_text("Initializing search")
