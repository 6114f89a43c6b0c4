"""Types into the search box of a page."""

from playwright.sync_api import Page, expect


def type_query(page: Page, words: str) -> None:
    """Type words once the search has its index. Until then the theme's script complains of every query."""
    state = page.locator(".md-search-result__meta")
    expect(state).not_to_have_text("Initializing search")
    page.keyboard.type(words)
