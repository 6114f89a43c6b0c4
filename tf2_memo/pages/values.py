"""Shows what the names of a program held: a table below the program, and marks in its code that lead to the table.

docs/javascripts/show_values.js shows the row of a name as a card at the name. Without a script the table is enough.
"""

import ast
import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape, unescape
from itertools import pairwise

from tf2_memo.programs.bindings import Use, uses
from tf2_memo.programs.runner import Result
from tf2_memo.programs.shapes import shape_of
from tf2_memo.programs.snippet import Snippet
from tf2_memo.programs.values import Value
from tf2_memo.site import anchor

_LONG = 16  # rows of a table that stays folded on paper
_FEWEST_POINTS = 8  # of a list that is drawn
_CURVE_WIDTH, _CURVE_HEIGHT = 80, 20

_CODE = re.compile(r"(?<=<code>).*?(?=</code>)", re.DOTALL)
_PIECE = re.compile(r"<[^>]*>|[^<]+")


@dataclass(frozen=True)
class Row:
    """What a name held when a part of the program had ended, counted from 0, and the id of its row."""

    id: str
    name: str
    part: int
    value: Value


@dataclass(frozen=True)
class Values:
    """What the names of a program held in its run."""

    snippet: Snippet
    result: Result
    cuts: tuple[int, ...] = ()

    @cached_property
    def rows(self) -> list[Row]:
        """The rows of the table. A name has a new one where it no longer holds what it held before."""
        stem = anchor(self.snippet.path).removeprefix("snippet-")
        rows: list[Row] = []
        last: dict[str, Value] = {}
        for part, values in enumerate(self.result.values):
            for name, value in values.items():
                if last.get(name) != value:
                    last[name] = value
                    rows.append(Row(f"value-{stem}-{len(rows)}", name, part, value))
        return rows

    def table(self) -> str:
        """Return the HTML of the table, folded. Nothing when no name held anything."""
        if not self.rows:
            return ""
        body = "".join(self._group(part) for part in range(len(self.cuts) + 1))
        long = " long" if len(self.rows) > _LONG else ""
        return (
            f'<details class="values{long}" data-search-exclude><summary>What each name held</summary><table>'
            '<thead><tr><th scope="col">name</th><th scope="col">type, shape, dtype</th>'
            f'<th scope="col">values</th></tr></thead>{body}</table></details>'
        )

    def mark(self, html: str, first_line: int = 1) -> str:
        """Return the HTML of highlighted code with its names marked; its text begins at a line of the program.

        A mark names the row of what the name held when the part ended in which it stands. The text stays as it is.
        """
        lines = [line.encode() for line in self.snippet.source.split("\n")]
        places = {
            (use.line, _column(lines[use.line - 1], use)): row
            for use in self._uses
            if (row := self._row(use.name, bisect(self.cuts, use.line)))
        }
        return _CODE.sub(lambda code: _marked(code[0], places, first_line), html)

    @cached_property
    def _uses(self) -> list[Use]:
        return uses(self.snippet.tree)

    def _row(self, name: str, part: int) -> Row | None:
        """Return the row of a name at the end of a part: the last one up to there."""
        known = [row for row in self.rows if row.name == name and row.part <= part]
        return known[-1] if known else None

    def _group(self, part: int) -> str:
        """Return the rows of a part, below its title when there are several parts."""
        rows = [row for row in self.rows if row.part == part]
        if not rows:
            return ""
        title = ""
        if self.cuts:
            line = self.snippet.source.split("\n")[self.cuts[part - 1] - 1]
            words = escape(line.removeprefix("# ")) if part else "Start"
            title = f'<tr><th colspan="3" scope="rowgroup">{words}</th></tr>'
        return f"<tbody>{title}{''.join(map(self._shown, rows))}</tbody>"

    def _shown(self, row: Row) -> str:
        kind = " ".join(
            filter(
                None,
                [
                    row.value["type"].lstrip("_"),
                    shape_of(row.value),
                    row.value["dtype"],
                ],
            )
        )
        held = list(_held(row.value))
        curve = row.value.get("curve", [])
        if len(curve) >= _FEWEST_POINTS and row.name in self._filled:
            held.append(_curve(curve))
        if sources := self._sources(row):
            held.append(f"from {escape(sources)}")
        return (
            f'<tr id="{row.id}"><th scope="row">{escape(row.name)}</th>'
            f"<td>{escape(kind)}</td><td>{'<br>'.join(held)}</td></tr>"
        )

    @cached_property
    def _filled(self) -> set[str]:
        """The names of lists that a loop or a comprehension fills."""
        names = set()
        for node in ast.walk(self.snippet.tree):
            match node:
                case ast.Attribute(ast.Name(name), "append" | "extend"):
                    names.add(name)
                case ast.Assign([ast.Name(name)], ast.ListComp()):
                    names.add(name)
        return names

    def _sources(self, row: Row) -> str:
        """Return the arrays of which an array was made, with their shapes: why it has its own.

        Scalars leave a shape as it is. Nothing where not each of the arrays is known.
        """
        made = self._made(row)
        if made is None or not shape_of(row.value):
            return ""
        known = {(use.line, use.column) for use in self._uses}
        names = dict.fromkeys(
            node.id
            for node in ast.walk(made)
            if isinstance(node, ast.Name) and (node.lineno, node.col_offset) in known
        )
        rows = [each for name in names if (each := self._row_while(name, row.part))]
        if len(rows) < len(names):
            return ""
        arrays = [each for each in rows if each.value["shape"]]
        return ", ".join(f"{each.name} {shape_of(each.value)}" for each in arrays)

    def _made(self, row: Row) -> ast.expr | None:
        """Return the expression that a name was bound to in a part. Nothing when there is not exactly one."""
        lines = self._bindings.get((row.name, row.part), [])
        return self._assigned.get((row.name, lines[0])) if len(lines) == 1 else None

    @cached_property
    def _bindings(self) -> Mapping[tuple[str, int], list[int]]:
        """The lines that bind a name in a part."""
        lines: dict[tuple[str, int], list[int]] = defaultdict(list)
        for use in self._uses:
            if use.binds:
                lines[use.name, bisect(self.cuts, use.line)].append(use.line)
        return lines

    @cached_property
    def _assigned(self) -> dict[tuple[str, int], ast.expr]:
        """The expressions that are assigned to names, by name and line."""
        return {
            (target.id, target.lineno): statement.value
            for statement in ast.walk(self.snippet.tree)
            if isinstance(statement, ast.Assign)
            for place in statement.targets
            for target in ast.walk(place)
            if isinstance(target, ast.Name) and isinstance(target.ctx, ast.Store)
        }

    def _row_while(self, name: str, part: int) -> Row | None:
        """Return the row of a name that held all through a part: the part does not bind it, or nothing else does."""
        elsewhere = any((name, each) in self._bindings for each in range(part))
        inside = len(self._bindings.get((name, part), []))
        unclear = inside > 1 or (inside and elsewhere)
        return None if unclear else self._row(name, part)


def _column(line: bytes, use: Use) -> int:
    """Return the column of a name, in characters. A function or class has its name behind a keyword."""
    keyword = re.match(rb"(?:async +def|def|class) +", line[use.column :])
    start = use.column + (len(keyword[0]) if keyword and use.binds else 0)
    return len(line[:start].decode())


def _marked(code: str, places: Mapping[tuple[int, int], Row], line: int) -> str:
    """Return HTML with a mark in each element that holds a name at its place: line and column, in characters."""
    column = 0
    marked = []
    pieces = _PIECE.findall(code)
    for piece, following in pairwise([*pieces, ""]):
        row = places.get((line, column))
        if row and piece.startswith("<span") and unescape(following) == row.name:
            marked.append(f'{piece[:-1]} data-value="{row.id}">')
            continue
        if not piece.startswith("<"):
            text = unescape(piece)
            line += text.count("\n")
            column = len(text) - text.rfind("\n") - 1 if "\n" in text else column + len(text)  # fmt: skip
        marked.append(piece)
    return "".join(marked)


def _held(value: Value) -> Iterator[str]:
    """Give the lines of HTML that say what a value was, beyond its type, shape and dtype."""
    if first := value.get("first"):
        yield escape(first, quote=False)
    if "least" in value or "not_finite" in value:
        yield " · ".join(_statistics(value))
    yield from map(escape, value.get("layers", []))


def _statistics(value: Value) -> Iterator[str]:
    if "least" in value:
        yield f"min {value['least']:.4g}"
        yield f"mean {value['mean']:.4g}"
        yield f"max {value['most']:.4g}"
    if "not_finite" in value:
        wrong = value["not_finite"]
        left_out = ", left out" * ("least" in value)
        yield f"{wrong} not finite{left_out}" if wrong else "all finite"


def _curve(numbers: Sequence[float]) -> str:
    """Return a small picture of numbers. What it shows is said beside it, so that it needs no text of its own."""
    low, high = min(numbers), max(numbers)
    across = _CURVE_WIDTH / (len(numbers) - 1)
    up = _CURVE_HEIGHT / ((high - low) or 1)
    points = " ".join(
        f"{round(n * across)},{round((high - number) * up) + 1}"
        for n, number in enumerate(numbers)
    )
    return (
        f'<svg class="curve" viewBox="0 0 {_CURVE_WIDTH} {_CURVE_HEIGHT + 2}" aria-hidden="true">'
        f'<polyline points="{points}"/></svg>'
    )
