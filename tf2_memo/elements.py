"""Takes out of well-formed HTML, such as that of built pages, what whoever parses it does not need."""

import re

_CODE = re.compile(r"<code\b.*?</code>", re.DOTALL)
_COLOUR_OR_LINK = re.compile(r"</?(?:span|a)\b[^>]*>")


def leave_out(html: str, opening: re.Pattern[str]) -> str:
    """Return HTML without the elements whose opening tags match. The first group of the pattern is their name."""
    kept: list[str] = []
    end = 0
    while found := opening.search(html, end):
        kept.append(html[end : found.start()])
        end = _end(html, found[1], found.end())
    return "".join([*kept, html[end:]])


def plain_code(html: str) -> str:
    """Return HTML without the colours and links of its code, which are most of the tags on a page of programs."""
    return _CODE.sub(lambda code: _COLOUR_OR_LINK.sub("", code[0]), html)


def _end(html: str, name: str, start: int) -> int:
    """Return where an element ends whose content starts there: behind its closing tag, or with the text."""
    depth = 1
    for tag in re.compile(rf"<(/?){name}\b[^>]*>").finditer(html, start):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.end()
    return len(html)
