"""Writes output, tables and problems as HTML."""

import re
from collections.abc import Iterable, Sequence
from html import escape
from numbers import Integral, Real


def literal(text: str) -> str:
    """Escape text for HTML. Control characters, which HTML cannot hold or show, become their pictures: ESC is ␛."""
    return escape(
        re.sub(r"[\x00-\x08\x0b-\x1f]", lambda match: chr(0x2400 + ord(match[0])), text)
    )


def table(headers: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a table as HTML."""
    head = "".join(f'<th scope="col">{escape(header)}</th>' for header in headers)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(words(cell))}</td>" for cell in row) + "</tr>"
        for row in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def words(cell: object) -> str:
    """Write a cell of a table: floats with six significant digits."""
    return (
        f"{float(cell):.6g}"
        if isinstance(cell, Real) and not isinstance(cell, Integral)
        else str(cell)
    )


def failure_box(problems: Iterable[object]) -> str:
    """Return what is wrong as a box that the author cannot overlook; nothing when nothing is."""
    text = "\n\n".join(map(str, problems))
    return text and f'<div class="admonition failure"><pre>{escape(text)}</pre></div>'


def running_box(what: str) -> str:
    """Return what stands in place of programs that have not ended, on a page that a server shows already."""
    return (
        '<div class="admonition running"><p>'
        f"Still running: {escape(what)}. This page reloads when that has ended.</p></div>"
    )
