"""The Content-Security-Policy: no page breaks it, and what it forbids is stopped."""

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import expect

from tests.house import PAGES, address_of
from tests.shares import mostly_beyond
from tests.site.search_box import type_query

ADDRESSES = [*map(address_of, PAGES), "404.html"]
SEARCHED = {"", "keras/fit/", "notebooks/walkthrough/", "404.html"}
META = 'meta[http-equiv="Content-Security-Policy"]'


def directives(html: BeautifulSoup) -> dict[str, list[str]]:
    """The policy of a page, by directive."""
    (meta,) = html.select(META)
    parts = [part.split() for part in meta["content"].split(";")]
    return {name: sources for name, *sources in parts}


def test_every_page_allows_its_own_host_and_scripts_only(site):
    for path, page in site.pages.items():
        policy = directives(page)
        assert policy["default-src"] == ["'none'"], path
        assert policy["connect-src"] == ["'self'"], path
        assert "'unsafe-inline'" not in policy["script-src"], path
        assert "'unsafe-inline'" not in policy["style-src"], path
        sources = {source for sources in policy.values() for source in sources}
        assert not [s for s in sources if not s.startswith("'") and s != "data:"], path


def test_the_policy_comes_before_whatever_a_page_loads(site):
    for path, page in site.pages.items():
        (meta,) = page.select(META)
        assert not meta.find_all_previous(["script", "link", "img"]), path


def test_no_page_breaks_the_policy(visited):
    assert visited.foreign == []
    assert visited.complaints == []


@pytest.mark.parametrize("page", mostly_beyond(ADDRESSES, SEARCHED))
def test_a_search_does_not_break_the_policy(reader, page):
    opened = reader.open(page)
    opened.get_by_placeholder("Search").click()
    type_query(opened, "matmul")
    expect(opened.locator(".md-search-result__item").first).to_be_visible()


def test_the_interactions_do_not_break_the_policy(reader):
    figure = reader.open("two_layer_net/learning_rate/").locator("figure.panels")
    figure.get_by_label("rate", exact=True).press("ArrowRight")
    calculator = reader.open("batches_and_epochs/epochs/").locator("form.calculator")
    calculator.get_by_role("spinbutton", name="samples").fill("1000")
    expect(calculator.locator("output")).to_contain_text("1000 samples")
    page = reader.open("keras/fit/", permissions=["clipboard-write"])
    page.get_by_role("button", name="Copy keras/fit.py", exact=True).click()
    page.get_by_text("Copied", exact=True).wait_for()


@pytest.mark.parametrize(
    "planted",
    [
        '<img src="https://example.org/x.png" alt="">',
        '<script src="https://example.org/x.js"></script>',
        "<script>document.title = 'planted'</script>",
        "<style>body { color: red }</style>",
        '<link rel="stylesheet" href="//example.org/x.css">',
        '<iframe src="https://example.org/"></iframe>',
    ],
)
def test_what_the_policy_forbids_is_stopped_and_seen(reader, site, planted):
    html = (site.folder / "404.html").read_text(encoding="utf-8")
    page = reader.open("404.html")
    body = html.replace("</article>", f"{planted}</article>")
    page.route("**/planted/", lambda route: route.fulfill(body=body, content_type="text/html"))  # fmt: skip
    page.goto("planted/")
    assert any("Content Security Policy" in words for words in reader.complaints)
    assert page.title() != "planted"
    reader.complaints.clear()
    reader.foreign.clear()
