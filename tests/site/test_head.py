"""What a page tells search engines and those who share a link, and the links to its source."""

import re
from collections import Counter
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from tests.house import PAGES, ROOT, address_of
from tests.site.conftest import HOST, REPOSITORY


def articles(site):
    """The pages of a site without the one that stands in for missing pages."""
    return {path: page for path, page in site.pages.items() if path != "404.html"}


def said(page, name):
    """What a page's head says under a name, or nothing."""
    tag = page.select_one(f'meta[name="{name}"], meta[property="{name}"]')
    return tag["content"] if tag else ""


def faults(pages):
    """What is wrong with the titles and descriptions of pages."""
    descriptions = {path: said(page, "description") for path, page in pages.items()}
    titles = {path: page.title.get_text() for path, page in pages.items()}
    wrong = [
        f"{path}: {len(text)} characters"
        for path, text in descriptions.items()
        if not 50 <= len(text) <= 160
    ]
    for texts in (descriptions, titles):
        often = Counter(texts.values())
        wrong += [f"{path}: not its own" for path in texts if often[texts[path]] > 1]
    return wrong


def test_each_page_has_a_title_and_a_description_of_its_own(site):
    pages = articles(site)
    assert faults(pages) == []
    descriptions = [said(page, "description") for page in pages.values()]
    assert [text for text in descriptions if not text.endswith(".")] == []


def test_a_missing_a_short_and_a_repeated_description_would_be_found():
    long, longer = "x" * 60, "y" * 161
    pages = {
        "missing": "<title>1</title>",
        "short": '<title>2</title><meta name="description" content="x">',
        "long": f'<title>3</title><meta name="description" content="{longer}">',
        "same": f'<title>4</title><meta name="description" content="{long}">',
        "again": f'<title>4</title><meta name="description" content="{long}">',
    }
    parsed = {path: BeautifulSoup(html, "html.parser") for path, html in pages.items()}
    assert faults(parsed) == [
        "missing: 0 characters",
        "short: 1 characters",
        "long: 161 characters",
        "same: not its own",
        "again: not its own",
        "same: not its own",
        "again: not its own",
    ]


def test_a_hosted_page_names_its_address_and_what_a_link_to_it_shows(hosted):
    for path, page in articles(hosted).items():
        address = HOST + path.removesuffix("index.html")
        assert page.select_one('link[rel="canonical"]')["href"] == address
        assert said(page, "og:url") == address
        assert said(page, "og:description") == said(page, "description")
        assert said(page, "og:title") in page.title.get_text()
        assert said(page, "twitter:card") == "summary_large_image"


def test_the_picture_of_each_hosted_page_is_there_and_small(hosted):
    pictures = set()
    for path, page in articles(hosted).items():
        address = said(page, "og:image")
        assert address.startswith(HOST)
        file = hosted.folder / urlsplit(address.removeprefix(HOST)).path
        with Image.open(file) as image:
            assert (image.format, image.size) == ("PNG", (1200, 630)), path
        assert file.stat().st_size < 40_000, path
        pictures.add(file.read_bytes())
    assert len(pictures) == len(PAGES)


def test_without_an_address_no_page_claims_one(site):
    for path, page in site.pages.items():
        assert not page.select_one('link[rel="canonical"]'), path
        assert said(page, "og:image") == said(page, "og:url") == "", path
    assert not list(site.folder.rglob("card.png"))


def test_the_sitemap_lists_the_pages_where_they_are(site, hosted):
    listed = ElementTree.parse(hosted.folder / "sitemap.xml").iterfind(".//{*}loc")
    addresses = sorted(element.text for element in listed)
    assert addresses == sorted(HOST + address_of(page) for page in PAGES)
    assert "<loc>" not in (site.folder / "sitemap.xml").read_text()


@pytest.mark.parametrize("name", PAGES)
def test_the_link_to_edit_a_page_leads_to_its_file(hosted, name):
    page = hosted.pages[f"{address_of(name)}index.html"]
    (link,) = page.select('a[rel="edit"]')
    start = f"{REPOSITORY}/edit/main/"
    assert link["href"].startswith(start)
    assert (ROOT / link["href"].removeprefix(start)).is_file()
    assert link["title"] == "Edit this page"
    assert page.select(f'footer a[href="{REPOSITORY}"]')


def test_without_a_repository_there_is_no_link_to_one(site):
    for path, page in site.pages.items():
        assert not page.select('a[rel="edit"]'), path
        assert "Source of this site" not in page.footer.get_text(), path


def test_the_logo_of_the_header_is_that_of_the_tab(site, root):
    icon = (root / "docs/assets/logo.svg").read_text(encoding="utf-8")
    for page in site.pages.values():
        drawn = [path["d"] for path in page.select(".md-header .md-logo path")]
        assert drawn == re.findall(r'\bd="([^"]+)"', icon)
