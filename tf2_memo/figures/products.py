"""Draws which numbers meet in a product: of a row and a column, or of two arrays that broadcast."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from tf2_memo import html
from tf2_memo.figures import grids, shapes
from tf2_memo.figures.grids import CELL, GAP, LETTER, Array, Grid

_ONE, _TWO, _RESULT = 1, 2, 3  # the colours of what comes from a, from b, and of both
_SIGNS = {"add": "+", "subtract": "\N{MINUS SIGN}", "multiply": "×", "divide": "/"}


def draw_product(
    a: npt.ArrayLike,
    b: npt.ArrayLike,
    *,
    row: int,
    column: int,
    names: tuple[str, str, str] = ("a", "b", "a @ b"),
    letters: str = "",
) -> str:
    """Return an HTML figure of a matrix product, with the row and the column that meet in one of its entries.

    `a` has the shape (n, k) and `b` the shape (k, m). `row` and `column` say which entry. `names` are those of the two
    matrices and of their product, and `letters` are the names of the three axes, such as "ijk" for einsum. Raises
    ValueError when the two are no matrices that fit, or when they are too wide for a picture.
    """
    left, right = np.asarray(a), np.asarray(b)
    if left.ndim != 2 or right.ndim != 2 or left.shape[1] != right.shape[0]:
        raise ValueError(
            f"a product needs matrices that fit, got the shapes {left.shape} and {right.shape}"
        )
    product = left @ right
    first, second, result = left[row], right[:, column], product[row, column]
    i, j, k = letters or ("row", "", "column")
    equal = " =" if letters else ""
    least = max(Grid(matrix).cell for matrix in (left, right, product))
    one = Grid(
        left,
        marks=dict.fromkeys(((row, place) for place in range(len(first))), _ONE),
        rows=_only(row, f"{i}{equal} {row}", len(left)),
        least=least,
    )
    two = Grid(
        right,
        [f"{names[1]} {right.shape}"],
        marks=dict.fromkeys(((place, column) for place in range(len(first))), _TWO),
        columns=_only(column, f"{k}{equal} {column}", right.shape[1]),
        least=least,
    )
    both = Grid(product, marks={(row, column): _RESULT}, least=least)
    parts, width, height = _crossed(one, two, both, names, j)
    met = (
        f"{j} runs along row {row} and down column {column}"
        if letters
        else f"Row {row} of {names[0]} meets column {column} of {names[1]}"
    )
    value = f"{grids.equals(*first, *second, result)} {grids.number(result)}"
    return grids.framed(
        parts,
        width,
        height,
        title=f"{met}: {_sum_of_products(first, second)} {value}",
        description=f"The shapes {left.shape} and {right.shape} give {product.shape}. Entry [{row}, {column}] of the product, "
        f"{grids.number(result)}, comes from row {row} of {names[0]}, which is {grids.listed(first)}, and from column {column} "
        f"of {names[1]}, which is {grids.listed(second)}.",
        numbers=html.table(
            [f"from {names[0]}", f"from {names[1]}", "product"],
            list(zip(first, second, first * second, strict=True)),
        ),
    )


def _only(place: int, label: str, length: int) -> list[str]:
    """Return a label for one line of a grid, and nothing for the others."""
    return [label if number == place else "" for number in range(length)]


def _sum_of_products(first: Array, second: Array) -> str:
    return " + ".join(
        f"{grids.factor(one)} × {grids.factor(two)}"
        for one, two in zip(first, second, strict=True)
    )


def _crossed(
    one: Grid, two: Grid, both: Grid, names: Sequence[str], letter: str
) -> tuple[list[str], float, float]:
    """Draw a product where the rows of one grid and the columns of another one cross, and return width and height."""
    caption = f"{names[0]} {one.values.shape}"
    edge = max(one.left + one.width, LETTER * len(caption))  # the right one, of a
    x, y = edge + GAP / 2, two.above + two.height + GAP / 2
    ((row, column),) = both.marks
    across = shapes.rectangle(edge - one.width, y + CELL * row, one.width + GAP / 2 + both.cell * (column + 1), CELL)  # fmt: skip
    along = shapes.rectangle(x + both.cell * column, two.above, both.cell, two.height + GAP / 2 + CELL * (row + 1))  # fmt: skip
    bottom = y + both.height + shapes.LINE + 2
    result = f"{names[2]} {both.values.shape}"
    parts = [
        one.draw(edge - one.width, y),
        two.draw(x, two.above),
        both.draw(x, y),
        grids.line(across, f'style="stroke: var(--figure-series-{_ONE})" stroke-width="1.6"'),
        grids.line(along, f'style="stroke: var(--figure-series-{_TWO})" stroke-width="1.6"'),
        shapes.text(edge, bottom, caption, 'text-anchor="end" font-weight="bold"'),
        shapes.text(x, bottom, result, 'font-weight="bold"'),
    ]  # fmt: skip
    if letter:
        italic = 'font-style="italic" text-anchor="end"'
        parts.append(shapes.text(edge, y - 7, f"{letter} →", italic))
        parts.append(shapes.text(x - 7, two.above + two.height / 2 + 4, f"{letter} ↓", italic))  # fmt: skip
    width = x + max(two.width + two.right, LETTER * len(result))
    return parts, width, bottom + 5


def draw_elementwise(
    a: npt.ArrayLike,
    b: npt.ArrayLike,
    *,
    row: int,
    column: int,
    operation: np.ufunc = np.multiply,
    names: tuple[str, str] = ("a", "b"),
) -> str:
    """Return an HTML figure of an element-wise operation, with the two numbers that meet in one entry of its result.

    `a` and `b` have at most two axes and shapes that broadcast; what is stretched is drawn as ghosts. `row` and `column`
    say which entry. `operation` is `np.add`, `np.subtract`, `np.multiply` or `np.divide`. Raises ValueError when the shapes
    do not broadcast, or have more axes, or when the arrays are too wide for a picture.
    """
    left, right = np.asarray(a), np.asarray(b)
    result = operation(left, right)
    if result.ndim > 2:
        raise ValueError(f"a picture holds two axes, got the shape {result.shape}")
    shape = np.atleast_2d(result).shape
    sign = _SIGNS[operation.__name__]
    pictures = [
        Grid(
            np.broadcast_to(array, shape),
            [name, str(array.shape)],
            marks={(row, column): series},
            real=np.atleast_2d(array).shape,
        )
        for array, name, series in ((left, names[0], _ONE), (right, names[1], _TWO))
    ]
    both = Grid(
        np.atleast_2d(result),
        [f"{names[0]} {sign} {names[1]}", str(result.shape)],
        marks={(row, column): _RESULT},
    )
    parts, width, height = grids.in_a_row([pictures[0], sign, pictures[1], "=", both])
    one, two, met = (grid.values[row, column] for grid in (*pictures, both))
    entry = f"{grids.factor(one)} {sign} {grids.factor(two)} {grids.equals(one, two, met)} {grids.number(met)}"  # fmt: skip
    stretched = list(_stretched(pictures, names))
    return grids.framed(
        parts,
        width,
        height,
        title=f"{' and '.join(stretched)}: {left.size} and {right.size} numbers give {result.size}"
        if stretched
        else f"Numbers in the same place meet: {entry}",
        description=f"The shapes {left.shape} and {right.shape} give {result.shape}. In row {row}, column {column}: {entry}."
        + " Dashed cells repeat a number that the array holds once." * bool(stretched),
        numbers=html.table(
            ["row", "column", names[0], names[1], "result"],
            [
                (*place, *(grid.values[place] for grid in (*pictures, both)))
                for place in np.ndindex(shape)
            ],
        ),
    )


def _stretched(pictures: Sequence[Grid], names: Sequence[str]) -> Iterator[str]:
    """Say in which direction each array is stretched that is not as large as its picture."""
    for grid, name in zip(pictures, names, strict=True):
        (rows, columns), real = grid.values.shape, grid.real or grid.values.shape
        ways = ["down"] * (real[0] < rows) + ["to the right"] * (real[1] < columns)
        if ways:
            yield f"{name} is stretched {' and '.join(ways)}"
