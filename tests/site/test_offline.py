"""The folder that `make offline` writes, opened as files: no server, no other host."""

import pytest
from playwright.sync_api import expect

from tests.house import PAGES
from tests.shares import first_of_each_section, mostly_beyond
from tests.site.search_box import type_query
from tests.site.test_pages import broken_links


@pytest.fixture
def open_file(browser, offline):
    """Open a page of the folder as a file. The test fails when the page asked for anything but files, or complained."""
    asked, complaints = [], []
    context = browser.new_context()
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("requestfailed", lambda request: complaints.append(request.url))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text))

    def open_file(path):
        page.goto((offline.folder / path).as_uri())
        return page

    yield open_file
    context.close()
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert complaints == []


@pytest.mark.parametrize("path", mostly_beyond(PAGES, first_of_each_section(PAGES)))
def test_each_page_loads_all_it_needs_as_files(open_file, offline, path):
    """That the files of every page are there, says a test below."""
    page = open_file(f"{path}.html")
    expect(page.get_by_role("heading", level=1).first).to_be_visible()
    unloaded = page.evaluate(
        """async () => (await Promise.all([...document.images].map(image => {
                image.loading = "eager";  // and not when it comes into sight
                return image.decode().then(() => "", () => image.src);
            }))).filter(Boolean).concat([...document.querySelectorAll('link[rel=stylesheet]')]
                .filter(link => !link.sheet).map(link => link.href))"""
    )
    assert unloaded == []


def test_a_search_finds_a_page_and_opens_it(open_file, offline):
    page = open_file("index.html")
    page.keyboard.press("/")
    type_query(page, "learning rate")
    first = page.locator(".md-search-result__item a").first
    expect(first).to_contain_text("Learning rate")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Learning rate")
    address = (offline.folder / "two_layer_net/learning_rate.html").as_uri()
    assert page.url.startswith(address)


def test_a_chosen_palette_is_kept_on_the_next_page(open_file):
    page = open_file("index.html")
    page.get_by_title("Switch to dark mode").click()
    open_file("two_layer_net/loss.html")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_every_link_leads_to_a_file(offline):
    files = {
        file.relative_to(offline.folder).as_posix()
        for file in offline.folder.rglob("*")
        if file.is_file()
    }
    pages = {path: page for path, page in offline.pages.items() if path != "404.html"}
    assert broken_links(pages, files) == []
    folders = [
        link["href"]
        for page in pages.values()
        for link in page.select("a[href]")
        if link["href"].endswith(("/", "."))
        and not link["href"].startswith(("http:", "https:"))
    ]
    assert folders == [], "a folder opens as a list of files"
