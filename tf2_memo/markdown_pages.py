"""Writes the built site for readers that are programs: each page as Markdown, and a list of them, llms.txt.

The Markdown is made from the finished HTML, so that it holds what the page shows: outputs, figures and verdicts.
"""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, SoupStrainer, Tag
from markdownify import ATX, MarkdownConverter

from tf2_memo import addresses
from tf2_memo.cache import code, key
from tf2_memo.results import CACHE

_NEEDED = SoupStrainer(["article", "meta"])
_FOR_EYES = ".headerlink, .md-content__button, .printed-from, form, script, style"


def write(folder: Path) -> None:
    """Write a Markdown file for each page in the folder of a built site, and llms.txt."""
    described = {}
    for file in sorted(folder.rglob("*.html")):
        address = file.relative_to(folder).as_posix()
        page = _converted(file.read_text(encoding="utf-8"), address)
        if page and file.name != "404.html":
            described[markdown_of(address)] = page["description"]
            markdown = folder / markdown_of(address)
            markdown.write_text(page["text"], encoding="utf-8")
    (folder / "llms.txt").write_text(_llms(described), encoding="utf-8")


def _converted(html: str, address: str) -> dict[str, str]:
    """Return description and Markdown of a page, out of the cache if it has been converted before.

    Nothing is returned for a page without an article.
    """

    def convert() -> dict[str, str]:
        page = BeautifulSoup(html, "html.parser", parse_only=_NEEDED)
        article = page.select_one("article")
        if not article:
            return {}
        described = page.select_one("meta[name=description]")
        return {
            "description": str(described["content"]) if described else "",
            "text": to_markdown(article, address),
        }

    name = key([html, address, code("markdown_pages.py")])
    return CACHE.get_or_make(name, convert)


def markdown_of(address: str) -> str:
    """Return where the Markdown of a page is: that of a/b/ or a/b.html is a/b.md, that of the first page index.md."""
    page = re.sub(r"(?<=[^/])/(index\.html)?$", "", address).removesuffix(".html")
    return f"{page or 'index'}.md"


def to_markdown(article: Tag, address: str) -> str:
    """Return the article of a page as Markdown; `address` is the page's, below that of the site."""
    for element in article.select(_FOR_EYES):
        element.decompose()
    for term in article.select("a.term"):
        term.unwrap()
    for link in article.select("a[href]"):
        link["href"] = _redirected(str(link["href"]), address)
    return _Converter().convert_soup(article).strip() + "\n"


def _redirected(link: str, address: str) -> str:
    """Return a link between two pages as one between their Markdown files."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or not parts.path:
        return link
    target = posixpath.normpath(
        posixpath.join(posixpath.dirname(address), parts.path)
    ).removeprefix("./")
    if parts.path.endswith(("/", ".", ".html")):
        target = markdown_of(
            "" if target == "." else f"{target.removesuffix('.html')}/"
        )
    here = posixpath.dirname(markdown_of(address))
    return parts._replace(path=posixpath.relpath(target, here or ".")).geturl()


class _Converter(MarkdownConverter):
    """Knows the parts of a page that HTML in general does not have: code with its output, and figures."""

    class Options:
        autolinks = False  # <build.json> would be no link
        heading_style = ATX
        bullets = "-"
        sub_symbol = "<sub>"
        sup_symbol = "<sup>"

    def convert_pre(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write code and output as they are, in a fence that nothing in them can close."""
        code = el.get_text().removesuffix("\n")
        if not code:
            return ""
        language = "text" if el.find("samp") else "python"
        fence = "`" * max(3, 1 + max(map(len, re.findall("`+", code)), default=0))
        return f"\n\n{fence}{language}\n{code}\n{fence}\n\n"

    def convert_span(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Set the file name of a code block apart."""
        named = "filename" in (el.get("class") or [])
        return f"\n\n`{el.get_text()}`:\n\n" if named else text

    def convert_svg(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write the title of a picture. Its description is that of the figure, or stands beside it."""
        title = el.find("title")
        return f"\n\n**Figure: {title.get_text()}**\n\n" if title else ""

    def convert_img(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write the text alternative of a picture."""
        return f"\n\n**Figure: {el.get('alt', '')}**\n\n"


def _llms(described: dict[str, str]) -> str:
    """Return the list of pages in the order of the navigation, by the convention of https://llmstxt.org/."""
    settings = addresses.settings()
    lines = [f"# {settings['site_name']}", ""]
    if summary := settings.get("site_description"):
        lines += [f"> {summary}", ""]
    sections: dict[str, list[str]] = {}
    for section, title, source in _entries(settings.get("nav") or []):
        target = f"{source.rpartition('.')[0]}.md"
        if target not in described:  # a link to another site
            continue
        description = described[target]
        line = f"- [{title}]({addresses.site()}{target})"
        if description and description != summary:
            line += f": {description}"
        sections.setdefault(section, []).append(line)
    for section, entries in sections.items():
        lines += [f"## {section}", "", *entries, ""]
    return "\n".join(lines)


def _entries(nav: list[Any], section: str = "Pages") -> Iterator[tuple[str, str, str]]:
    """Return section, title and source of each page."""
    for entry in nav:
        for title, content in entry.items():
            if isinstance(content, str):
                yield section, title, content
            else:
                yield from _entries(content, title)
