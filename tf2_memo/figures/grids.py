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
BOLD = 'font-weight="bold"'
MIDDLE, END = 'text-anchor="middle"', 'text-anchor="end"'
_LABEL = 'font-style="italic"'
_MARKED = 0.3  # the opacity of a mark, on which its number can still be read
_GHOST = 0.8  # the opacity of the number of a ghost
_MINUS = "\N{MINUS SIGN}"

Array = npt.NDArray[Any]
Marks = Mapping[tuple[int, int], int]
"""Row and column of each marked cell, with the number of its colour."""


@dataclass(frozen=True)
class Grid:
    """A matrix as cells; a vector or a single number is given as the matrix that it is drawn as.

    `words` stand above it, a line each. `real` is how many rows and columns the tensor has: brackets stand around
    these, and further cells are ghosts. `rows` are labels on the left, and `columns` are labels above. Cells have the
    same width as those of a grid in line with them when both are given it as `least`. Raises ValueError when a mark
    is not on a cell.
    """

    values: Array
    words: Sequence[str] = ()
    marks: Marks = field(default_factory=dict)
    real: tuple[int, int] | None = None
    rows: Sequence[object] = ()
    columns: Sequence[object] = ()
    least: float = CELL

    def __post_init__(self) -> None:
        """Refuse a mark that nobody would see."""
        if missing := self.marks.keys() - set(np.ndindex(self.values.shape)):
            raise ValueError(f"no cell {min(missing)} in the shape {self.values.shape}")

    @property
    def cell(self) -> float:
        """The width of a cell."""
        longest = max(len(number(value)) for value in self.values.flat)
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
        widest = max((LETTER * len(words) for words in self.words), default=0)
        return max(0, widest - self.width)

    @property
    def above(self) -> float:
        """The room for the words and for the labels of the columns."""
        return shapes.LINE * (len(self.words) + bool(self.columns)) + 4

    def box(self, row: int, column: int) -> str:
        """Return the outline of a cell as a part of a path, when the grid stands at (0, 0)."""
        inset = 4 * self._is_ghost((row, column))  # which keeps clear of the bracket
        corner = self.cell * column + inset, CELL * row + inset
        return shapes.rectangle(*corner, self.cell - 2 * inset, CELL - 2 * inset)

    def draw(self, x: float, y: float) -> str:
        """Return the grid with the corner of its first cell at (x, y)."""
        parts = [*self._marks(), *self._lines(), *self._numbers(), *self._labels()]
        return f'<g transform="translate({x:g} {y:g})">{"".join(parts)}</g>'

    def _is_ghost(self, place: tuple[int, ...]) -> bool:
        return self.real is not None and any(np.greater_equal(place, self.real))

    def _marks(self) -> Iterable[str]:
        """Fill the marked cells, each colour as one shape."""
        for series in sorted(set(self.marks.values())):
            cells = [place for place, colour in self.marks.items() if colour == series]
            yield filled("".join(self.box(*place) for place in cells), series, _MARKED)

    def _lines(self) -> Iterable[str]:
        """Put brackets around the tensor, and a dashed line around each ghost."""
        rows, columns = self.real or self.values.shape
        right, down = self.cell * columns, CELL * rows + 1
        yield line(f"M3 -1H-1.5V{down:g}H3M{right - 3:g} -1h4.5V{down:g}h-4.5", 'stroke-width="1.5"')  # fmt: skip
        ghosts = filter(self._is_ghost, np.ndindex(self.values.shape))
        if d := "".join(self.box(*place) for place in ghosts):
            yield line(d, 'stroke-width="0.8" stroke-dasharray="2 3"')

    def _numbers(self) -> Iterable[str]:
        for (row, column), value in np.ndenumerate(self.values):
            pale = f' fill-opacity="{_GHOST}"' * self._is_ghost((row, column))
            place = self.cell * (column + 0.5), CELL * (row + 0.5) + 4.5
            yield shapes.text(*place, number(value), MIDDLE + pale)

    def _labels(self) -> Iterable[str]:
        for row, label in enumerate(self.rows):
            yield shapes.text(-6, CELL * (row + 0.5) + 4.5, label, f"{END} {_LABEL}")
        for column, label in enumerate(self.columns):
            x = self.cell * (column + 0.5)
            yield shapes.text(x, -6, label, f"{MIDDLE} {_LABEL}")
        for at, words in enumerate(self.words):
            y = shapes.LINE * (at + 1) - self.above - 2
            yield shapes.text(0, y, words, BOLD * (at == 0))


def in_a_row(parts: Sequence[Grid | str]) -> tuple[list[str], float, float]:
    """Return grids side by side with the signs between them, and the width and the height of it all."""
    grids = [part for part in parts if isinstance(part, Grid)]
    above = max(grid.above for grid in grids)
    tallest = max(grid.height for grid in grids)
    drawn: list[str] = []
    x = 3.0
    for part in parts:
        if isinstance(part, Grid):
            x += part.left
            drawn.append(part.draw(x, above + (tallest - part.height) / 2))
            x += part.width + part.right
        else:
            place = x + GAP / 2, above + tallest / 2 + 5.5
            drawn.append(shapes.text(*place, part, f'{MIDDLE} font-size="15"'))
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
    side = max(
        width, height
    )  # a card shows a picture whole that is not too high for it
    box = shapes.shown((shapes.WIDTH - side) / 2, 0, side, height)
    return shapes.figure(
        [group, box], height, title=title, description=description, numbers=numbers
    )


def line(d: str, attributes: str = "") -> str:
    """Return a path that is not filled."""
    return f'<path d="{d}" fill="none" stroke="var(--figure-ink)" {attributes} />'


def filled(d: str, series: int, opacity: float) -> str:
    """Return a path that is filled with a colour, and has an edge of it."""
    colour = f"var(--figure-series-{series})"
    return f'<path d="{d}" fill="{colour}" fill-opacity="{opacity}" stroke="{colour}" stroke-width="1.5" />'


def outlined(d: str, series: int) -> str:
    """Return a path that is the edge of something, in a colour."""
    return f'<path d="{d}" fill="none" stroke="var(--figure-series-{series})" stroke-width="1.5" />'


def arrow(x: float, y: float, length: float, *, down: bool, dashed: bool = False) -> str:  # fmt: skip
    """Return an arrow from (x, y) to the right, or down."""
    shaft, head = (f"v{length:g}", "m-4 -6l4 6l4 -6") if down else (f"h{length:g}", "m-6 -4l6 4l-6 4")  # fmt: skip
    end = (x, y + length) if down else (x + length, y)
    dashes = 'stroke-dasharray="4 3"' if dashed else ""
    return line(f"M{x:g} {y:g}{shaft}", dashes) + line("M{:g} {:g}".format(*end) + head)


def number(value: object) -> str:
    """Write a number as a cell has room for it: three significant digits, and all of them in front of the point."""
    if not isinstance(value, float | np.floating):
        return str(value).replace("-", _MINUS)
    return format(value, ".3g" if abs(value) < 1000 else ".0f").replace("-", _MINUS)


def factor(value: object) -> str:
    """Write a number in a formula, where a sign needs parentheses."""
    written = number(value)
    return f"({written})" if written.startswith(_MINUS) else written


def equals(*values: float) -> str:
    """Return the sign in front of a result: = when it and what it is made of are written in full, else ≈."""
    written = [float(number(value).replace(_MINUS, "-")) for value in values]
    return "=" if np.array_equal(written, values) else "≈"


def listed(values: Iterable[object]) -> str:
    """Write numbers in a sentence: "1, 2 and 3"."""
    *first, last = map(number, values)
    return f"{', '.join(first)} and {last}" if first else last


def named(word: str, values: Sequence[object] | Array) -> str:
    """Name lines by their numbers: "row 1", "rows 1 and 2"."""
    return f"{word}{'s' * (len(values) > 1)} {listed(values)}"


def unbroken(words: str) -> str:
    """Return words that stay in one line of a title, so long as they are shorter than a line."""
    return words.replace(" ", "\N{NO-BREAK SPACE}") if len(words) < 44 else words
