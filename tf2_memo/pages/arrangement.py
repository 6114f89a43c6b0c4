"""Arranges what a page of the docs folder could not put there itself: pictures on cards, and what belongs higher up."""

import posixpath
from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor


class Arranger(Treeprocessor):
    """Gives each card a picture of the page that it leads to, and moves what a program prints above the program.

    A card is an item of a list in `<div class="cards" markdown>`. Its picture is that of the page of its first link, or
    of the page that the link names: `{ picture=two_layer_net/loss.md }`, from the docs folder. An element with
    `data-into="name"` becomes the last part of the element with this id: a session runs from top to bottom, but its
    picture may open the page.
    """

    def __init__(
        self, md: Markdown, here: Callable[[], str], picture: Callable[[str], str]
    ) -> None:
        super().__init__(md)
        self.here = here
        self.picture = picture

    def run(self, root: Element) -> None:
        """Arrange a page."""
        self._move(root)
        for cards in root.iter("div"):
            if "cards" in cards.get("class", "").split():
                for card in cards.iter("li"):
                    self._illustrate(card)

    def _move(self, root: Element) -> None:
        places = {element.get("id", ""): element for element in root.iter()}
        moves = [
            (parent, child, places[target])
            for parent in root.iter()
            for child in parent
            if (target := child.get("data-into", "")) and target in places
        ]
        for parent, child, place in moves:
            parent.remove(child)
            place.append(child)

    def _illustrate(self, card: Element) -> None:
        link = next(card.iter("a"), None)
        if link is None:
            return
        chosen = link.attrib.pop("picture", "")
        target = chosen or posixpath.join(
            posixpath.dirname(self.here()), link.get("href", "").partition("#")[0]
        )
        if picture := self.picture(posixpath.normpath(target).removesuffix(".md")):
            frame = Element("div", {"class": "picture", "data-search-exclude": ""})
            frame.text = self.md.htmlStash.store(picture)
            card.insert(0, frame)
            if card.text and not card.text.strip():
                card.text = None
