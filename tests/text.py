"""Reads the text of HTML."""

from collections.abc import Iterator

from bs4 import NavigableString, Tag


def text_outside(element: Tag, selector: str, between: str = "") -> str:
    """Return the text of an element but for that in what a selector finds. The tree stays as it is."""
    left_out = {id(found) for found in element.select(selector)}

    def texts(tag: Tag) -> Iterator[str]:
        for child in tag.children:
            if isinstance(child, Tag):
                if id(child) in left_out:
                    yield " "
                else:
                    yield from texts(child)
            elif type(child) is NavigableString:  # and no comment, script or style
                yield child

    return between.join(texts(element))
