"""Explains a term where a page first uses it, with the definitions of the glossary.

A term becomes a link to its entry, with the definition as its tooltip. Python-Markdown's `abbr` would mark every use,
and its tooltips are out of reach of a keyboard and a phone.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from bs4 import BeautifulSoup
from markdown import Markdown, markdown
from markdown.treeprocessors import Treeprocessor

from tf2_memo.site import Site

_LEFT_ALONE = {"a", "code", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "pre"}


@dataclass(frozen=True)
class Glossary:
    """The address of a glossary below that of the site, and the definition of each term as plain text."""

    address: str
    definitions: dict[str, str]


def read_glossary(site: Site) -> Glossary:
    """Return the glossary of a site, `glossary.md`. A site without one has no terms."""
    file = site.docs / "glossary.md"
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    page = BeautifulSoup(markdown(text, extensions=["def_list"]), "html.parser")
    definitions = {
        term.get_text(): " ".join(definition.get_text().split())
        for term in page.find_all("dt")
        for definition in term.find_all_next("dd", limit=1)
    }
    return Glossary(site.address("glossary"), definitions)


def anchor(term: str) -> str:
    """Return the id of a term's entry."""
    return term.lower().replace(" ", "-")


class Marker(Treeprocessor):
    """Gives the entries of the glossary their ids, and links the first use of each term to its entry."""

    def __init__(self, md: Markdown, glossary: Callable[[], Glossary]) -> None:
        super().__init__(md)
        self.glossary = glossary

    def run(self, root: Element) -> None:
        """Mark the terms of a page."""
        glossary = self.glossary()
        self.address = glossary.address
        self.definitions = {
            term.lower(): text for term, text in glossary.definitions.items()
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
        if element.tag in _LEFT_ALONE or element.get("class") == "cards":
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
