"""What every page of the built site must hold."""

import json
import re
import sys
import tempfile
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup

from tests.house import SNIPPETS
from tests.text import text_outside

LEFTOVER = re.compile(r"```|~~~|\bexec=|\bsnippet=|!!python")


def test_each_snippet_on_disk_is_on_a_page_once(site):
    shown = [
        element["data-snippet"]
        for page in site.pages.values()
        for element in page.select(".snippet")
    ]
    assert sorted(shown) == SNIPPETS


@pytest.mark.parametrize("path", SNIPPETS)
def test_a_snippet_shows_the_file_and_its_output(site, root, path):
    element = site.snippets[path]
    (source,) = element.select("code")
    assert source.get_text() == (root / "snippets" / path).read_text(encoding="utf-8")
    (output,) = element.select("[data-output]")
    assert output.get_text() or element.select("[data-error]"), (
        "a snippet without output teaches nothing"
    )


def test_an_excerpt_is_part_of_its_file_and_has_no_output(site, root):
    excerpts = [
        part for page in site.pages.values() for part in page.select(".excerpt")
    ]
    assert excerpts
    for excerpt in excerpts:
        path, _, section = excerpt["data-snippet"].partition(":")
        lines = (root / "snippets" / path).read_text(encoding="utf-8").splitlines()
        shown = [line for line in excerpt.code.get_text().splitlines() if line]
        assert section
        assert {line.strip() for line in shown} <= {line.strip() for line in lines}
        assert not excerpt.select("[data-output]")
        assert path in excerpt.select_one(".filename").get_text()
        assert excerpt.select_one("p a")["href"].endswith(
            f"#{site.snippets[path]['id']}"
        )


def test_build_json_agrees_with_the_pages(site):
    record = json.loads((site.folder / "build.json").read_text())
    assert sorted(entry["path"] for entry in record["snippets"]) == SNIPPETS
    for entry in record["snippets"]:
        element = site.snippets[entry["path"]]
        assert entry["sha256"] == sha256(element.code.get_text().encode()).hexdigest()
        assert entry["stdout"] == element.select_one("[data-output]").get_text()


def test_no_traceback_but_the_declared_ones(site):
    for path, page in site.pages.items():
        found = page.find_all(string=re.compile(r"Traceback \(most recent call last\)"))
        assert all(text.find_parent(attrs={"data-error": True}) for text in found), path


def leftovers(page: BeautifulSoup) -> list[str]:
    """Text of a page that looks like a fence that was not understood. Code blocks may hold anything."""
    return LEFTOVER.findall(text_outside(page, "pre, code"))


def test_no_leftover_fence_text(site):
    for path, page in site.pages.items():
        assert leftovers(page) == [], path


@pytest.mark.parametrize(
    ("html", "found"),
    [('<p>```python exec="on"</p>', ["```", "exec="]), ("<pre>``` exec=</pre>", [])],
)
def test_leftover_fence_text_would_be_found(html, found):
    assert leftovers(BeautifulSoup(html, "html.parser")) == found


def broken_links(pages: dict[str, BeautifulSoup], files: set[str]) -> list[str]:
    """Links and sources of pages that lead to no file of the site or to no anchor of a page."""
    broken = []
    anchors = {
        path: {element["id"] for element in page.select("[id]")}
        for path, page in pages.items()
    }
    for path, page in pages.items():
        for element in page.select("[href], [src]"):
            target = element.get("href") or element.get("src")
            parts = urlsplit(target)
            if parts.scheme or parts.netloc or element.name in {"base", "use"}:
                continue
            reached = _resolve(path, unquote(parts.path))
            if reached not in files:
                broken.append(f"{path}: {target}")
            elif (
                parts.fragment
                and reached in pages
                and unquote(parts.fragment) not in anchors[reached]
            ):
                broken.append(f"{path}: {target} (no such anchor)")
    return broken


def _resolve(page: str, link: str) -> str:
    """The file that a link of a page leads to."""
    if not link:
        return page
    parts = [] if link.startswith("/") else page.split("/")[:-1]
    for part in link.split("/"):
        if part == "..":
            parts.pop()
        elif part not in {"", "."}:
            parts.append(part)
    file = "/".join(parts)
    leads_to_folder = link.rpartition("/")[2] in {"", ".", ".."}
    return f"{file}/index.html".lstrip("/") if leads_to_folder else file


def test_every_link_and_anchor_leads_somewhere(site):
    files = {
        file.relative_to(site.folder).as_posix()
        for file in site.folder.rglob("*")
        if file.is_file()
    }
    assert (
        broken_links(
            {path: page for path, page in site.pages.items() if path != "404.html"},
            files,
        )
        == []
    )


def test_a_broken_link_would_be_found():
    html = '<a href="../b/#here">1</a><a href="../b/#gone">2</a><a href="../c/">3</a><img src="x.png"><a href="">4</a>'
    pages = {
        "a/index.html": BeautifulSoup(html, "html.parser"),
        "b/index.html": BeautifulSoup('<p id="here">', "html.parser"),
    }
    assert broken_links(pages, set(pages)) == [
        "a/index.html: ../b/#gone (no such anchor)",
        "a/index.html: ../c/",
        "a/index.html: x.png",
    ]


def test_no_path_of_the_building_machine(site, root):
    for file in site.folder.rglob("*"):
        if file.is_file() and file.suffix not in {
            ".gz",
            ".inv",
            ".png",
            ".woff2",
            ".zip",
        }:
            text = file.read_text(encoding="utf-8")
            for path in (
                root,
                sys.prefix,
                f"{Path.home()}/",
                f"{tempfile.gettempdir()}/",
            ):
                assert str(path) not in text, (file, path)
