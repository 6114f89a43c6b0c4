"""The site for readers that are programs: each page as Markdown, with its outputs, and llms.txt."""

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

from tests.house import PAGES, address_of
from tf2_memo.programs.snippet import Snippet
from tf2_memo.published.twins import markdown_of

LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)[^)]*\)")
OPTIONS = re.compile(r"^[ >]*(```|~~~)python .|\bexec=|\bsnippet=", re.MULTILINE)


@pytest.fixture(scope="module")
def texts(site) -> dict[str, str]:
    """Every Markdown file of the site, by its path below the folder."""
    return {
        file.relative_to(site.folder).as_posix(): file.read_text(encoding="utf-8")
        for file in site.folder.rglob("*.md")
    }


def blocks(text: str) -> list[tuple[str, str]]:
    """The fences of a text: their language, and what is in them."""
    found = re.findall(r"^(`{3,})(\w+)\n(.*?)\n\1$", text, re.MULTILINE | re.DOTALL)
    return [(language, content) for _, language, content in found]


def prose(text: str) -> str:
    """A text without its fences."""
    return re.sub(r"^(`{3,})\w+\n.*?\n\1$", "", text, flags=re.MULTILINE | re.DOTALL)


def test_each_page_has_its_markdown(texts):
    assert set(texts) == {markdown_of(address_of(page)) for page in PAGES}
    for path, text in texts.items():
        assert text.startswith("# "), path
        assert text.endswith("\n"), path


def test_each_page_names_its_markdown(site):
    for page in PAGES:
        file = site.folder / address_of(page) / "index.html"
        html = site.pages[file.relative_to(site.folder).as_posix()]
        (link,) = html.select("link[rel~=alternate][type='text/markdown']")
        (button,) = html.select("a[type='text/markdown']")
        assert button["title"] == "This page as Markdown"
        for element in (link, button):
            assert (
                file.parent / element["href"]
            ).resolve() == site.folder / markdown_of(address_of(page))


def test_the_page_for_wrong_addresses_names_none(site):
    assert not site.pages["404.html"].select("link[type='text/markdown']")


def test_each_snippet_is_there_once_with_its_output(site, texts, root):
    everything = [
        (language, content.rstrip("\n"))
        for text in texts.values()
        for language, content in blocks(text)
    ]
    for entry in json.loads((site.folder / "build.json").read_text())["snippets"]:
        path = entry["path"]
        source = (root / "snippets" / path).read_text(encoding="utf-8")
        folded = site.snippets[path].find_parent(class_="whole-program")
        output = ""
        for part in Snippet(path, source).parts.values() if folded else [source]:
            found = [  # an excerpt of it on another page has no output
                following
                for block, following in pairwise([*everything, ("", "")])
                if block == ("python", part.rstrip("\n"))
            ]
            assert found, path
            output += next((text for language, text in found if language == "text"), "")
        printed = "".join(entry["stdout"].split())
        assert "".join(output.split()).startswith(printed), path
        assert not folded or ("python", source.rstrip("\n")) not in everything


def test_excerpts_and_errors_are_there(site, texts):
    for path, page in site.pages.items():
        for code in page.select(".excerpt code, [data-error]"):
            content = code.get_text().removesuffix("\n")
            assert content in dict(map(reversed, blocks(texts[markdown_of(path)])))


def test_figures_are_there_in_words(site, texts):
    for path, page in site.pages.items():
        for figure in page.select("article figure"):
            text = texts[markdown_of(path)]
            for title in figure.select("svg > title"):
                assert f"**Figure: {title.get_text()}**" in text
            tables = [table.select("tbody tr") for table in figure.select("table")]
            shown = [row for rows in tables for row in rows[:8]]
            for part in [*figure.select("figcaption > p"), *shown]:
                for cell in part.select("td") or [part]:
                    assert plain(cell.get_text()) in plain(text)
            for rows in tables:
                assert not rows[8:] or f"{len(rows) - 8} more row" in text


def plain(text: str) -> str:
    """Text without the marks of Markdown."""
    return re.sub(r"\s+", " ", re.sub(r"[\\*`]", "", text)).strip()


def leftovers(text: str) -> list[str]:
    """What looks like a fence that was not executed, or like HTML."""
    markup = re.findall(
        r"<(?!/?su[bp]>)/?[a-z][^>]*>", re.sub("`[^`]+`", "", prose(text))
    )
    return [found[0] for found in OPTIONS.finditer(text)] + markup


def test_no_options_of_fences_and_no_html_are_left(texts):
    for path, text in texts.items():
        if path != "contributing.md":  # it shows what a fence looks like
            assert leftovers(text) == [], path


def test_leftovers_would_be_found():
    assert leftovers('```python exec="on"\n```\n')
    assert leftovers('a <div class="x">\n') == ['<div class="x">']
    assert not leftovers("10<sup>2</sup>\n\n```python\nx = '<div>'\n```\n")


def broken(texts: dict[str, str], folder: Path) -> list[str]:
    """Links of the prose that lead to no file."""
    return [
        f"{path}: {link}"
        for path, text in texts.items()
        for link in LINK.findall(prose(text))
        if not re.match(r"\w+:", link)
        and not (folder / path).parent.joinpath(link.partition("#")[0]).is_file()
        and not link.startswith("#")
    ]


def test_links_lead_to_files(site, texts):
    assert broken(texts, site.folder) == []


def test_links_between_pages_lead_to_markdown(texts):
    html = [link for text in texts.values() for link in LINK.findall(prose(text))]
    assert not [
        link
        for link in html
        if re.search(r"(/|\.html)(#.*)?$", link) and ":" not in link
    ]


def test_llms_txt_lists_each_page_with_its_description(site, texts):
    text = (site.folder / "llms.txt").read_text(encoding="utf-8")
    assert text.startswith("# TF2 Memo\n\n> ")
    lines = re.findall(r"^- \[([^\]]+)\]\(([^)]+)\)(?:: (.+))?$", text, re.MULTILINE)
    assert sorted(target for _, target, _ in lines) == sorted(texts)
    assert "(llms-full.txt)" in text
    described = [about for _, target, about in lines if target != "index.md"]
    assert all(len(about) >= 50 for about in described)


def test_one_file_has_all_pages(site, texts):
    everything = (site.folder / "llms-full.txt").read_text(encoding="utf-8")
    for text in texts.values():
        assert text.partition("\n")[0] in everything
    assert broken({"llms-full.txt": everything}, site.folder) == []
