"""Tables in Markdown."""

from collections.abc import Iterable, Sequence
from numbers import Real

from tf2_memo.html import words


def table(headers: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a Markdown table. Numbers are aligned to the right. A pipe does not end its cell."""
    rows = [list(row) for row in rows]
    numeric = [
        all(isinstance(row[column], Real) for row in rows)
        for column in range(len(headers))
    ]
    lines = [
        list(headers),
        ["---:" if right else "---" for right in numeric],
        *([words(cell).replace("|", r"\|") for cell in row] for row in rows),
    ]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
