"""Draws where the numbers of a matrix go when an axis is summed, cut, moved or split."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from tf2_memo import html
from tf2_memo.figures import grids, shapes
from tf2_memo.figures.grids import CELL, GAP, LETTER, Grid

_MARKED, _RESULT = (
    1,
    3,
)  # the colours of the numbers in question, and of what comes of them


def draw_sum(m: npt.ArrayLike, *, axis: int, name: str = "m") -> str:
    """Return an HTML figure of the sums of a matrix along an axis, with the axis that goes and the one that stays.

    Raises ValueError when `m` is no matrix, or when it is too wide for a picture; `axis` is 0 or 1.
    """
    matrix = np.asarray(m)
    if matrix.ndim != 2 or axis not in {0, 1}:
        raise ValueError(
            f"sums need a matrix and an axis of it, got the shape {matrix.shape} and the axis {axis}"
        )
    sums = matrix.sum(axis=axis)
    numbers = matrix[:, 0] if axis == 0 else matrix[0]
    least = max(Grid(matrix).cell, Grid(sums[np.newaxis]).cell)
    marks = {(place, 0) if axis == 0 else (0, place): _MARKED for place in range(len(numbers))}  # fmt: skip
    whole = Grid(matrix, marks=marks, least=least)
    result = Grid(np.expand_dims(sums, axis), marks={(0, 0): _RESULT}, least=least)
    parts, width, height = _summed(whole, result, axis, f"{name} {matrix.shape}", f"sums {sums.shape}")  # fmt: skip
    total = " + ".join(map(grids.factor, numbers))
    entry = f"{total} {grids.equals(*numbers, sums[0])} {grids.number(sums[0])}"
    line = "column" if axis == 0 else "row"
    rows = matrix.T if axis == 0 else matrix
    return grids.framed(
        parts,
        width,
        height,
        title=f"axis={axis} goes, and each {line} becomes one number: {entry}",
        description=f"The shape {matrix.shape} loses its axis {axis} and becomes {sums.shape}. "
        f"The first sum is that of column 0: {entry}."
        if axis == 0
        else f"The shape {matrix.shape} loses its axis {axis} and becomes {sums.shape}. The first sum is that of row 0: {entry}.",
        numbers=html.table(
            [line, "numbers", "sum"],
            [(at, grids.listed(row), total) for at, (row, total) in enumerate(zip(rows, sums, strict=True))],
        ),
    )  # fmt: skip


def _summed(
    whole: Grid, result: Grid, axis: int, caption: str, words: str
) -> tuple[list[str], float, float]:
    """Draw a matrix between its axes, and its sums behind the axis that goes; return width and height."""
    goes = 'stroke-dasharray="4 3"'
    labels = [f"axis {number} {'goes' if number == axis else 'stays'}" for number in (0, 1)]  # fmt: skip
    x = LETTER * len(labels[0]) + 18
    y = 3 * shapes.LINE + 6
    parts = [
        shapes.text(x, 14, caption, 'font-weight="bold"'),
        shapes.text(x, 14 + shapes.LINE + 2, labels[1]),
        grids.arrow(x, y - 7, whole.width, down=False, attributes=goes * (axis == 1)),
        shapes.text(x - 18, y + whole.height / 2 + 4, labels[0], 'text-anchor="end"'),
        grids.arrow(x - 10, y, whole.height, down=True, attributes=goes * (axis == 0)),
        whole.draw(x, y),
    ]
    if axis == 0:
        below = y + whole.height + GAP
        parts.append(grids.arrow(x + whole.cell / 2, below - GAP + 4, GAP - 8, down=True))  # fmt: skip
        parts.append(result.draw(x, below))
        parts.append(shapes.text(x + whole.width + 10, below + 16, words, 'font-weight="bold"'))  # fmt: skip
        width = x + whole.width + 10 + LETTER * len(words)
        return parts, width, below + CELL + 4
    behind = x + whole.width + GAP
    parts.append(grids.arrow(behind - GAP + 5, y + CELL / 2, GAP - 9, down=False))
    parts.append(result.draw(behind, y))
    parts.append(shapes.text(behind, 14, words, 'font-weight="bold"'))
    width = behind + max(result.width, LETTER * len(words))
    return parts, width, y + whole.height + 4


def draw_reshape(
    m: npt.ArrayLike, shape: tuple[int, int], *, row: int = 0, name: str = "m"
) -> str:
    """Return an HTML figure of a matrix, of it in another shape, and of its transpose, with the places of one row.

    Raises ValueError when `m` is no matrix, when `shape` has another number of entries, or when the three are too wide
    for a picture.
    """
    matrix = np.asarray(m)
    if matrix.ndim != 2:
        raise ValueError(f"a transpose needs a matrix, got the shape {matrix.shape}")
    origin = np.broadcast_to(np.arange(len(matrix))[:, np.newaxis], matrix.shape)
    changes = {
        name: (matrix, origin),
        "reshape": (matrix.reshape(shape), origin.reshape(shape)),
        "transpose": (matrix.T, origin.T),
    }
    pictures = {
        change: Grid(
            values,
            [change, str(values.shape)],
            marks=dict.fromkeys(zip(*np.nonzero(rows == row), strict=True), _MARKED),
        )
        for change, (values, rows) in changes.items()
    }
    before, reshaped, transposed = pictures.values()
    parts, width, height = grids.in_a_row([before, "→", reshaped, "", transposed])
    rows = sorted({place[0] for place in reshaped.marks})
    where = f"row{'s' * (len(rows) > 1)} {grids.listed(rows)}"
    return grids.framed(
        parts,
        width,
        height,
        title=f"Row {row} of {name} stands in {where} after reshape, and in column {row} after transpose",
        description=f"The numbers {grids.listed(matrix[row])} of row {row} are marked. reshape to {reshaped.values.shape} keeps the "
        f"order in which rows are read; transpose to {transposed.values.shape} makes the row a column.",
        numbers=html.table(
            ["array", "row", "numbers"],
            [
                (change, at, grids.listed(numbers))
                for change, grid in pictures.items()
                for at, numbers in enumerate(grid.values)
            ],
        ),
    )


def draw_rows(x: npt.ArrayLike, sizes: Sequence[int], *, name: str = "x") -> str:
    """Return an HTML figure of a matrix with a row for each sample, cut into batches of `sizes` rows.

    Raises ValueError when `x` is no matrix, when the sizes do not sum to its rows, or when it is too wide for a picture.
    """
    matrix = np.asarray(x)
    if matrix.ndim != 2 or sum(sizes) != len(matrix) or min(sizes, default=0) < 1:
        raise ValueError(
            f"batches of {list(sizes)} rows do not make a matrix of the shape {matrix.shape}"
        )
    least = Grid(matrix).cell
    parts = [shapes.text(3, 14, f"{name} {matrix.shape}", 'font-weight="bold"')]
    rows: list[tuple[object, ...]] = []
    y, end = shapes.LINE + 6.0, 0.0
    for number, samples in enumerate(np.split(matrix, np.cumsum(sizes)[:-1])):
        marks = dict.fromkeys(np.ndindex(samples.shape), 1 + number % 2)
        grid = Grid(samples, marks=marks, least=least)
        words = f"batch {number}: {samples.shape}"
        parts.append(grid.draw(3, y))
        parts.append(shapes.text(grid.width + 14, y + grid.height / 2 + 4, words))
        first = sum(sizes[:number])
        rows.append((number, first, first + len(samples) - 1, str(samples.shape)))
        y += grid.height + 8
        end = max(end, grid.width + 14 + LETTER * len(words))
    last = f", and the last one has {sizes[-1]}" * (sizes[-1] < sizes[0])
    return grids.framed(
        parts,
        end,
        y - 4,
        title=f"A batch is {sizes[0]} rows of {name}{last}",
        description=f"{name} has {len(matrix)} rows, one for each sample, of {matrix.shape[1]} numbers. It is cut between rows "
        f"into {len(sizes)} batches of {grids.listed(sizes)} rows, and each batch is a matrix again.",
        numbers=html.table(["batch", "first row", "last row", "shape"], rows),
    )
