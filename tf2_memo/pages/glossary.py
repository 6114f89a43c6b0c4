"""Explains a term where a page first uses it, with the definitions of the glossary.

A term becomes a link to its entry, with the definition as its tooltip. Python-Markdown's `abbr` would mark every use,
and its tooltips are out of reach of a keyboard and a phone.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Protocol
from xml.etree.ElementTree import Element

from bs4 import BeautifulSoup
from markdown import Markdown, markdown
from markdown.treeprocessors import Treeprocessor

from tf2_memo.site import Site

PAGE = "glossary.md"

_LEFT_ALONE = {"a", "code", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "pre"}


def read_terms(file: Path) -> dict[str, str]:
    """Return the definition of each term of a glossary, as plain text. A site without one has no terms."""
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    page = BeautifulSoup(markdown(text, extensions=["def_list"]), "html.parser")
    return {
        term.get_text(): " ".join(definition.get_text().split())
        for term in page.find_all("dt")
        for definition in term.find_all_next("dd", limit=1)
    }


def anchor(term: str) -> str:
    """Return the id of a term's entry."""
    return term.lower().replace(" ", "-")


class Defining(Protocol):
    """What knows the site and the definitions of its terms."""

    site: Site
    definitions: dict[str, str]


class Marker(Treeprocessor):
    """Gives the entries of the glossary their ids, and links the first use of each term to its entry."""

    def __init__(self, md: Markdown, defining: Callable[[], Defining]) -> None:
        super().__init__(md)
        self.defining = defining

    def run(self, root: Element) -> None:
        """Mark the terms of a page."""
        known = self.defining()
        self.address = known.site.address("glossary")
        self.definitions = {
            term.lower(): text for term, text in known.definitions.items()
        }
        if not self.definitions:
            return
        longest_first = sorted(self.definitions, key=len, reverse=True)
        self.pattern = re.compile(
            rf"\b({'|'.join(map(re.escape, longest_first))})(?:s|es)?\b", re.IGNORECASE
        )
        for entry in root.iter("dt"):
            if entry.text and entry.text.lower() in self.definitions:
                entry.set("id", anchor(entry.text))
        self._mark(root)

    def _mark(self, element: Element) -> None:
        if element.tag in _LEFT_ALONE:
            return
        children = list(element)
        element[:] = []
        element.text, links = self._linked(element.text)
        element.extend(links)
        for child in children:
            self._mark(child)
            child.tail, links = self._linked(child.tail)
            element.extend([child, *links])

    def _linked(self, text: str | None) -> tuple[str | None, list[Element]]:
        """Return the text before the first link, and the links, each with the text after it."""
        if not text:
            return text, []
        for match in self.pattern.finditer(text):
            if definition := self.definitions.pop(match[1].lower(), ""):
                # The theme's main.html resolves this address: here nobody knows how deep the page lies.
                address = f"site:{self.address}#{anchor(match[1])}"
                link = Element(
                    "a", {"class": "term", "href": address, "title": definition}
                )
                link.text = match[0]
                link.tail, more = self._linked(text[match.end() :])
                return text[: match.start()], [link, *more]
        return text, []
