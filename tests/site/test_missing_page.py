"""What a reader sees at an address that has no page."""

import re

import pytest
from playwright.sync_api import expect

from tests.site.conftest import HOST
from tests.site.search_box import type_query


@pytest.fixture
def missing(reader):
    """Open an address that has no page. That the console says so is no fault of the page."""

    def open_missing(path):
        page = reader.open(path)
        assert [text for text in reader.complaints if "status of 404" in text]
        reader.complaints.clear()
        return page

    return open_missing


@pytest.mark.parametrize("path", ["gone", "gone/", "graphs/a/b/c/gone.html"])
def test_it_says_what_happened_and_leads_back(missing, address, path):
    page = missing(path)
    expect(page).to_have_title(re.compile("Page not found"))
    article = page.get_by_role("article")
    expect(article.get_by_role("heading", level=1)).to_have_text("Page not found")
    expect(article.get_by_role("link", name="tf.function", exact=True)).to_be_visible()
    article.get_by_role("link", name="Start", exact=True).click()
    expect(page).to_have_url(address)


def test_its_search_works(missing):
    page = missing("graphs/gone/")
    page.keyboard.press("/")
    type_query(page, "retracing")
    page.locator(".md-search-result__item a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("tf.function")


def test_it_leads_to_every_page_of_the_site(site):
    links = [link["href"] for link in site.pages["404.html"].select("article a")]
    pages = {f"/{path}".removesuffix("index.html") for path in site.pages}
    assert {link.replace("/.", "/") for link in links} == pages - {"/404.html"}


def test_below_the_path_of_a_host_it_finds_all_it_needs(hosted):
    page = hosted.pages["404.html"]
    path = "/" + HOST.split("/", 3)[3]
    targets = [
        tag.get("href") or tag.get("src")
        for tag in page.select("a[href], link[href], script[src], img[src]")
    ]
    own = [target for target in targets if not target.startswith(("https:", "#"))]
    assert own
    assert [target for target in own if not target.startswith(path)] == []
