"""Draws tensors as grids of cells that hold their numbers: some marked, some only imagined."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from tf2_memo.figures import shapes

CELL = 24  # the height of a cell, and its least width
GAP = 24  # between two grids, for a sign or an arrow
LETTER = 7  # the most that a letter takes, on average
_MARKED = 0.3  # the opacity of a mark, on which its number can still be read

Array = npt.NDArray[Any]
Marks = Mapping[tuple[int, int], int]
"""Row and column of each marked cell, with the number of its colour."""


@dataclass(frozen=True)
class Grid:
    """A matrix as cells; a vector or a single number is given as the matrix that it is drawn as.

    `words` stand above it, a line each. `real` is how many rows and columns the tensor has: brackets stand around
    these, and further cells are ghosts. `rows` are labels on the left, and `columns` are labels above. Cells have the
    same width as those of a grid in line with them when both are given it as `least`.
    """

    values: Array
    words: Sequence[str] = ()
    marks: Marks = field(default_factory=dict)
    real: tuple[int, int] | None = None
    rows: Sequence[object] = ()
    columns: Sequence[object] = ()
    least: float = CELL

    @property
    def cell(self) -> float:
        """The width of a cell."""
        longest = max((len(number(value)) for value in self.values.flat), default=0)
        return max(self.least, LETTER * longest + 8)

    @property
    def width(self) -> float:
        """The width of all cells."""
        return self.cell * self.values.shape[1]

    @property
    def height(self) -> float:
        """The height of all cells."""
        return CELL * self.values.shape[0]

    @property
    def left(self) -> float:
        """The room for the labels of the rows."""
        return max((LETTER * len(str(label)) + 6 for label in self.rows), default=0)

    @property
    def right(self) -> float:
        """The room for words that are longer than the cells are wide."""
        widest = max((LETTER * len(line) for line in self.words), default=0)
        return max(0, widest - self.width)

    @property
    def above(self) -> float:
        """The room for the words and for the labels of the columns."""
        return shapes.LINE * (len(self.words) + bool(self.columns)) + 4

    def box(self, row: int, column: int, rows: int = 1, columns: int = 1) -> str:
        """Return the outline of some cells as a part of a path, when the grid stands at (0, 0)."""
        return shapes.rectangle(
            self.cell * column, CELL * row, self.cell * columns, CELL * rows
        )

    def draw(self, x: float, y: float) -> str:
        """Return the grid with the corner of its first cell at (x, y)."""
        parts = [*self._marks(), *self._lines(), *self._numbers(), *self._labels()]
        return f'<g transform="translate({x:g} {y:g})">{"".join(parts)}</g>'

    def _is_ghost(self, row: int, column: int) -> bool:
        rows, columns = self.real or self.values.shape
        return row >= rows or column >= columns

    def _marks(self) -> Iterable[str]:
        """Fill the marked cells, each colour as one shape."""
        for series in sorted(set(self.marks.values())):
            cells = [place for place, of in self.marks.items() if of == series]
            d = "".join(self.box(*place) for place in cells)
            colour = f"var(--figure-series-{series})"
            style = f'fill="{colour}" fill-opacity="{_MARKED}" stroke="{colour}"'
            yield f'<path d="{d}" {style} stroke-width="1.6" />'

    def _lines(self) -> Iterable[str]:
        """Put brackets around the tensor, and a dashed line around each ghost."""
        rows, columns = self.real or self.values.shape
        right, down = self.cell * columns, CELL * rows
        brackets = f"M3 -1H-2V{down + 1:g}H3M{right - 3:g} -1H{right + 2:g}V{down + 1:g}h-5"  # fmt: skip
        yield line(brackets, 'stroke-width="1.5"')
        ghosts = [
            shapes.rectangle(self.cell * column + 2, CELL * row + 2, self.cell - 4, CELL - 4)
            for row, column in np.ndindex(self.values.shape)
            if self._is_ghost(row, column)
        ]  # fmt: skip
        if ghosts:
            yield line("".join(ghosts), 'stroke-width="0.8" stroke-dasharray="2 3"')

    def _numbers(self) -> Iterable[str]:
        for (row, column), value in np.ndenumerate(self.values):
            pale = ' fill-opacity="0.75"' if self._is_ghost(row, column) else ""
            place = self.cell * (column + 0.5), CELL * (row + 0.5) + 4.5
            yield shapes.text(*place, number(value), f'text-anchor="middle"{pale}')

    def _labels(self) -> Iterable[str]:
        for row, label in enumerate(self.rows):
            yield shapes.text(-6, CELL * (row + 0.5) + 4.5, label, 'text-anchor="end" font-style="italic"')  # fmt: skip
        for column, label in enumerate(self.columns):
            yield shapes.text(self.cell * (column + 0.5), -6, label, 'text-anchor="middle" font-style="italic"')  # fmt: skip
        for place, words in enumerate(self.words):
            bold = ' font-weight="bold"' * (place == 0)
            yield shapes.text(0, shapes.LINE * (place + 1) - self.above - 2, words, bold)  # fmt: skip


def in_a_row(parts: Sequence[Grid | str]) -> tuple[list[str], float, float]:
    """Return grids side by side with the signs between them, and the width and the height of it all."""
    grids = [part for part in parts if isinstance(part, Grid)]
    above = max(grid.above for grid in grids)
    tallest = max(grid.height for grid in grids)
    drawn, x = [], 3.0
    for part in parts:
        if isinstance(part, Grid):
            x += part.left
            drawn.append(part.draw(x, above + (tallest - part.height) / 2))
            x += part.width + part.right
        else:
            place = x + GAP / 2, above + tallest / 2 + 5.5
            drawn.append(shapes.text(*place, part, 'text-anchor="middle" font-size="15"'))  # fmt: skip
            x += GAP
    return drawn, x + 3, above + tallest + 4


def framed(
    parts: Iterable[str],
    width: float,
    height: float,
    *,
    title: str,
    description: str,
    numbers: str,
) -> str:
    """Return the HTML figure of what stands between (0, 0) and (width, height), in the middle.

    Raises ValueError when it is wider than a picture.
    """
    if width > shapes.WIDTH:
        raise ValueError(
            f"figure {title!r} is {width:g} wide and has room for {shapes.WIDTH}: give it fewer or shorter numbers"
        )
    left = (shapes.WIDTH - width) / 2
    group = f'<g transform="translate({left:g} 0)">{"".join(parts)}</g>'
    box = shapes.shown(left, 0, width, height)
    return shapes.figure(
        [group, box], height, title=title, description=description, numbers=numbers
    )


def line(d: str, attributes: str = "") -> str:
    """Return a path that is not filled."""
    return f'<path d="{d}" fill="none" stroke="var(--figure-ink)" {attributes} />'


def arrow(x: float, y: float, length: float, *, down: bool, attributes: str = "") -> str:  # fmt: skip
    """Return an arrow from (x, y) to the right, or down."""
    end = f"v{length:g}" if down else f"h{length:g}"
    head = "m-4 -6l4 6l4 -6" if down else "m-6 -4l6 4l-6 4"
    return line(f"M{x:g} {y:g}{end}", attributes) + line(
        f"M{x + length * (not down):g} {y + length * down:g}{head}"
    )


def number(value: object) -> str:
    """Write a number as a cell has room for it: three significant digits, or more in front of the point."""
    if not isinstance(value, float | np.floating):
        return str(value).replace("-", "\N{MINUS SIGN}")
    digits = f"{value:.3g}" if abs(value) < 1000 else f"{value:.0f}"
    return digits.replace("-", "\N{MINUS SIGN}")


def equals(*values: float) -> str:
    """Return the sign between a sum and its value: = when numbers are written in full, else ≈."""
    written = [float(number(value).replace("\N{MINUS SIGN}", "-")) for value in values]
    return "=" if np.array_equal(written, values) else "≈"


def listed(values: Iterable[object]) -> str:
    """Write numbers in a sentence: "1, 2 and 3"."""
    *first, last = [number(value) for value in values]
    return f"{', '.join(first)} and {last}" if first else last


def factor(value: object) -> str:
    """Write a number in a formula, where a sign needs parentheses."""
    written = number(value)
    return f"({written})" if written.startswith("\N{MINUS SIGN}") else written
