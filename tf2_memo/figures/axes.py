"""Draws where the numbers of a matrix go when an axis is summed, cut, moved or split."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from tf2_memo import html
from tf2_memo.figures import grids, shapes
from tf2_memo.figures.grids import CELL, GAP, LETTER, Grid

_MARKED, _RESULT = 1, 3  # the colours of the numbers in question, and of their sum


def draw_sum(m: npt.ArrayLike, *, axis: int, name: str = "m") -> str:
    """Return an HTML figure of the sums of a matrix along an axis, with the axis that goes and the one that stays.

    `axis` is 0 or 1. Raises ValueError when `m` is no matrix, and when it is too wide for a picture.
    """
    matrix = np.asarray(m)
    if matrix.ndim != 2 or axis not in {0, 1}:
        raise ValueError(
            f"sums need a matrix and one of its axes, got the shape {matrix.shape} and axis {axis}"
        )
    sums = matrix.sum(axis=axis)
    line = ("column", "row")[axis]
    lines = matrix.T if axis == 0 else matrix
    least = max(Grid(matrix).cell, Grid(sums[np.newaxis]).cell)
    summed = [(at, 0) if axis == 0 else (0, at) for at in range(matrix.shape[axis])]
    whole = Grid(matrix, marks=dict.fromkeys(summed, _MARKED), least=least)
    result = Grid(np.expand_dims(sums, axis), marks={(0, 0): _RESULT}, least=least)
    captions = f"{name} {matrix.shape}", f"sums {sums.shape}"
    parts, width, height = _between_axes(whole, result, axis, captions)
    sign = grids.equals(*lines[0], sums[0])
    entry = f"{' + '.join(map(grids.factor, lines[0]))} {sign} {grids.number(sums[0])}"
    return grids.framed(
        parts,
        width,
        height,
        title=f"axis={axis} goes, and each {line} becomes one number: {grids.unbroken(entry)}",
        description=f"The shape {matrix.shape} loses its axis {axis} and becomes {sums.shape}. "
        f"The first sum is that of {line} 0: {entry}.",
        numbers=html.table(
            [line, "numbers", "sum"],
            [
                (at, grids.listed(numbers), total)
                for at, (numbers, total) in enumerate(zip(lines, sums, strict=True))
            ],
        ),
    )


def _between_axes(
    whole: Grid, result: Grid, axis: int, captions: tuple[str, str]
) -> tuple[list[str], float, float]:
    """Draw a matrix beside its axes, and its sums behind the axis that goes; return width and height, too."""
    ends = [f"axis {at} {'goes' if at == axis else 'stays'}" for at in (0, 1)]
    x, y = LETTER * len(ends[0]) + 18.0, 3 * shapes.LINE + 6
    parts = [
        shapes.text(x, 14, captions[0], grids.BOLD),
        shapes.text(x, 14 + shapes.LINE + 2, ends[1]),
        grids.arrow(x, y - 7, whole.width, down=False, dashed=axis == 1),
        shapes.text(x - 18, y + whole.height / 2 + 4, ends[0], grids.END),
        grids.arrow(x - 10, y, whole.height, down=True, dashed=axis == 0),
        whole.draw(x, y),
    ]
    words = LETTER * len(captions[1])
    if axis == 0:
        below, side = y + whole.height + GAP, x + whole.width + 10
        parts += [
            grids.arrow(x + whole.cell / 2, below - GAP + 4, GAP - 8, down=True),
            result.draw(x, below),
            shapes.text(side, below + 16, captions[1], grids.BOLD),
        ]
        return parts, side + words, below + CELL + 4
    behind = max(x + whole.width + GAP, x + LETTER * len(captions[0]) + 10)
    end = x + whole.width
    parts += [
        grids.arrow(end + 5, y + CELL / 2, behind - end - 10, down=False),
        result.draw(behind, y),
        shapes.text(behind, 14, captions[1], grids.BOLD),
    ]
    return parts, behind + max(result.width, words), y + whole.height + 4


def draw_reshape(
    m: npt.ArrayLike, shape: tuple[int, int], *, row: int = 0, name: str = "m"
) -> str:
    """Return an HTML figure of a matrix, of it in another shape, and of its transpose, with the places of one row.

    Raises ValueError when `m` is no matrix, when `shape` has another number of entries, and when the three are too
    wide for a picture.
    """
    matrix = np.asarray(m)
    if matrix.ndim != 2:
        raise ValueError(f"a transpose needs a matrix, got the shape {matrix.shape}")
    # Where an entry goes is seen at the number of its row, which goes the same way.
    origin = np.broadcast_to(np.arange(len(matrix))[:, np.newaxis], matrix.shape)
    changes = {
        name: (matrix, origin),
        "reshape": (matrix.reshape(shape), origin.reshape(shape)),
        "transpose": (matrix.T, origin.T),
    }
    before, reshaped, transposed = pictures = [
        Grid(
            values,
            [change, str(values.shape)],
            marks=dict.fromkeys(map(tuple, np.argwhere(rows == row)), _MARKED),
        )
        for change, (values, rows) in changes.items()
    ]
    parts, width, height = grids.in_a_row([before, "→", reshaped, "", transposed])
    found = sorted({place[0] for place in reshaped.marks})
    return grids.framed(
        parts,
        width,
        height,
        title=f"Row {row} of {name} is in {grids.named('row', found)} after reshape, and "
        f"in column {row} after transpose",
        description=f"The numbers of row {row} are {grids.listed(matrix[row])}. Read row by row, "
        f"the reshaped matrix {reshaped.values.shape} has all numbers in the same order. "
        f"After transpose to {transposed.values.shape} they stand below each other.",
        numbers=html.table(
            ["array", "row", "numbers"],
            [
                (change, at, grids.listed(numbers))
                for change, grid in zip(changes, pictures, strict=True)
                for at, numbers in enumerate(grid.values)
            ],
        ),
    )


def draw_rows(x: npt.ArrayLike, sizes: Sequence[int], *, name: str = "x") -> str:
    """Return an HTML figure of a matrix with a row for each sample, cut into batches of so many rows.

    Raises ValueError when `x` is no matrix, when the sizes do not sum to its rows, and when it is too wide to draw.
    """
    matrix = np.asarray(x)
    if matrix.ndim != 2 or sum(sizes) != len(matrix) or min(sizes, default=0) < 1:
        raise ValueError(
            f"batches of {list(sizes)} rows do not make a matrix of the shape {matrix.shape}"
        )
    least = Grid(matrix).cell
    side = 14 + least * matrix.shape[1]
    y, width = shapes.LINE + 6.0, 0.0
    parts = [shapes.text(3, 14, f"{name} {matrix.shape}", grids.BOLD)]
    starts = np.cumsum([0, *sizes])[:-1]
    batches = np.split(matrix, starts[1:])
    for number, batch in enumerate(batches):
        marks = dict.fromkeys(np.ndindex(batch.shape), 1 + number % 2)
        grid = Grid(batch, marks=marks, least=least)
        words = f"batch {number}: {batch.shape}"
        parts.append(grid.draw(3, y))
        parts.append(shapes.text(side, y + grid.height / 2 + 4, words))
        y += grid.height + 8
        width = max(width, side + LETTER * len(words))
    last = f", the last one has {sizes[-1]}" * (sizes[-1] < sizes[0])
    return grids.framed(
        parts,
        width,
        y - 4,
        title=f"A batch is {sizes[0]} rows of {name}{last}",
        description=f"{name} has a row for each of {len(matrix)} samples. It is cut between rows into batches of "
        f"{grids.listed(sizes)} rows, and each batch is a matrix with {matrix.shape[1]} columns.",
        numbers=html.table(
            ["batch", "first row", "last row", "shape"],
            [
                (number, start, start + len(batch) - 1, str(batch.shape))
                for number, (start, batch) in enumerate(zip(starts, batches, strict=True))
            ],
        ),
    )  # fmt: skip
