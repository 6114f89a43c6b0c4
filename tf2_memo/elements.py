"""Takes elements out of well-formed HTML, such as that of built pages, for whoever parses it and needs less of it."""

import re

_PLACE = re.compile(r"<!--set aside: (\d+)-->")


def set_aside(html: str, opening: re.Pattern[str]) -> tuple[str, list[str]]:
    """Return HTML with comments in place of the elements whose opening tags match, and these elements.

    The first group of the pattern is the name of the element.
    """
    kept: list[str] = []
    aside: list[str] = []
    end = 0
    while found := opening.search(html, end):
        start, before = found.start(), end
        end = _end(html, found[1], found.end())
        kept += [html[before:start], f"<!--set aside: {len(aside)}-->"]
        aside.append(html[start:end])
    return "".join([*kept, html[end:]]), aside


def leave_out(html: str, opening: re.Pattern[str]) -> str:
    """Return HTML without the elements whose opening tags match, as `set_aside` finds them."""
    return _PLACE.sub("", set_aside(html, opening)[0])


def put_back(html: str, aside: list[str]) -> str:
    """Return HTML with the elements that were set aside in their places."""
    return _PLACE.sub(lambda place: aside[int(place[1])], html)


def _end(html: str, name: str, start: int) -> int:
    """Return where an element ends whose content starts there: behind its closing tag, or with the text."""
    depth = 1
    for tag in re.compile(rf"<(/?){name}\b[^>]*>").finditer(html, start):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.end()
    return len(html)
