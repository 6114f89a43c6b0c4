"""Tables, in Markdown for a page and in HTML for a figure."""

from collections.abc import Iterable, Sequence
from html import escape


def table(headers: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a Markdown table. Numbers are aligned to the right."""
    rows = [list(row) for row in rows]
    numeric = [
        all(isinstance(row[column], int | float) for row in rows)
        for column in range(len(headers))
    ]
    lines = [
        list(headers),
        ["---:" if right else "---" for right in numeric],
        *([_text(cell) for cell in row] for row in rows),
    ]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def html_table(headers: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return an HTML table."""
    head = "".join(f'<th scope="col">{escape(header)}</th>' for header in headers)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(_text(cell))}</td>" for cell in row) + "</tr>"
        for row in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _text(cell: object) -> str:
    """Write a cell: floats with six significant digits, a pipe so that it does not end the cell."""
    if isinstance(cell, float):
        return f"{cell:.6g}"
    return str(cell).replace("|", r"\|")
