"""Draws which numbers meet in a product: of a row and a column, or of two arrays that broadcast."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from tf2_memo import html
from tf2_memo.figures import grids, shapes
from tf2_memo.figures.grids import CELL, LETTER, Array, Grid

_ONE, _TWO, _RESULT = 1, 2, 3  # the colours of what comes from a, from b, and of both
_APART = 16  # a product and what it is made of
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
    i, j, k = (f"{letters[0]} =", letters[1], f"{letters[2]} =") if letters else ("row", "", "column")  # fmt: skip
    least = max(Grid(matrix).cell for matrix in (left, right, product))
    one = Grid(
        left,
        marks={(row, place): _ONE for place in range(len(first))},
        rows=[f"{i} {row}" if at == row else "" for at in range(len(left))],
        least=least,
    )
    two = Grid(
        right,
        [f"{names[1]} {right.shape}"],
        marks={(place, column): _TWO for place in range(len(first))},
        columns=[f"{k} {column}" if at == column else "" for at in range(right.shape[1])],
        least=least,
    )  # fmt: skip
    both = Grid(product, marks={(row, column): _RESULT}, least=least)
    parts, width, height = _crossed(one, two, both, names, j)
    met = f"Row {row} of {names[0]} meets column {column} of {names[1]}"
    runs = f"{j} runs along row {row} of {names[0]}, down column {column} of {names[1]}"
    terms = [
        f"{grids.factor(x)} × {grids.factor(y)}"
        for x, y in zip(first, second, strict=True)
    ]
    sign = grids.equals(*first, *second, result)
    entry = f"{' + '.join(terms)} {sign} {grids.number(result)}"
    return grids.framed(
        parts,
        width,
        height,
        title=f"{runs if j else met}: {grids.unbroken(entry)}",
        description=f"The shapes {left.shape} and {right.shape} give {product.shape}. {met}: "
        f"{grids.listed(first)} with {grids.listed(second)}, in this order. "
        f"The products sum to {grids.number(result)}, which stands in row {row} and column {column}.",
        numbers=html.table(
            [f"from {names[0]}", f"from {names[1]}", "product"],
            list(zip(first, second, first * second, strict=True)),
        ),
    )


def _crossed(
    one: Grid, two: Grid, both: Grid, names: Sequence[str], letter: str
) -> tuple[list[str], float, float]:
    """Draw a product where the rows of one grid cross the columns of another one; return its width and height, too."""
    captions = [f"{name} {grid.values.shape}" for name, grid in ((names[0], one), (names[2], both))]  # fmt: skip
    edge = max(one.left + one.width, LETTER * len(captions[0]))  # the right one, of a
    x, y = edge + _APART, two.above + two.height + _APART
    ((row, column),) = both.marks
    # The frame of the row and that of the column reach to the entry in which they meet.
    wide, high = both.cell * (column + 1) + _APART, CELL * (row + 1) + _APART
    across = shapes.rectangle(edge - one.width, y + CELL * row, one.width + wide, CELL)
    along = shapes.rectangle(x + both.cell * column, two.above, both.cell, two.height + high)  # fmt: skip
    bottom = y + both.height + shapes.LINE + 2
    parts = [
        one.draw(edge - one.width, y),
        two.draw(x, two.above),
        both.draw(x, y),
        grids.outlined(across, _ONE),
        grids.outlined(along, _TWO),
        shapes.text(edge, bottom, captions[0], f"{grids.END} {grids.BOLD}"),
        shapes.text(x, bottom, captions[1], grids.BOLD),
    ]
    if letter:
        parts.append(shapes.text(edge, y - 7, f"{letter} →", grids.END))
        middle = two.above + two.height / 2 + 4
        parts.append(shapes.text(x - 7, middle, f"{letter} ↓", grids.END))
    width = x + max(two.width + two.right, LETTER * len(captions[1]))
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

    `a` and `b` have at most two axes and shapes that broadcast; what is stretched is drawn as ghosts. `row` and
    `column` say which entry. `operation` is `np.add`, `np.subtract`, `np.multiply` or `np.divide`. Raises ValueError
    when the shapes do not broadcast or have more axes, and when the arrays are too wide for a picture.
    """
    arrays = dict(zip(names, map(np.asarray, (a, b)), strict=True))
    result = operation(*arrays.values())
    if result.ndim > 2:
        raise ValueError(f"a picture holds two axes, got the shape {result.shape}")
    sign = _SIGNS[operation.__name__]
    one, two = (
        Grid(
            np.broadcast_to(array, np.atleast_2d(result).shape),
            [name, str(array.shape)],
            marks={(row, column): series},
            real=np.atleast_2d(array).shape,
        )
        for series, (name, array) in enumerate(arrays.items(), _ONE)
    )
    both = Grid(
        np.atleast_2d(result),
        [f" {sign} ".join(names), str(result.shape)],
        marks={(row, column): _RESULT},
    )
    parts, width, height = grids.in_a_row([one, sign, two, "=", both])
    met = [grid.values[row, column] for grid in (one, two, both)]
    entry = f"{grids.factor(met[0])} {sign} {grids.factor(met[1])} {grids.equals(*met)} {grids.number(met[2])}"
    stretched = ", ".join(_stretched(arrays, both.values.shape))
    sizes = " and ".join(str(array.size) for array in arrays.values())
    return grids.framed(
        parts,
        width,
        height,
        title=f"{stretched}: {grids.unbroken(f'{sizes} numbers give {result.size}')}"
        if stretched
        else f"Numbers in the same place meet: {grids.unbroken(entry)}",
        description=f"The shapes {' and '.join(str(array.shape) for array in arrays.values())} give {result.shape}. "
        f"In row {row} and column {column}, {entry}."
        + " Dashed cells repeat a number that the array holds once."
        * bool(stretched),
        numbers=html.table(
            ["row", "column", *names, "result"],
            [
                (*place, *(grid.values[place] for grid in (one, two, both)))
                for place in np.ndindex(both.values.shape)
            ],
        ),
    )


def _stretched(arrays: Mapping[str, Array], shape: tuple[int, ...]) -> Iterator[str]:
    """Say in which direction each array is stretched that is smaller than the result."""
    verb = " is stretched"
    for name, array in arrays.items():
        rows, columns = map(int, np.less(np.atleast_2d(array).shape, shape))
        if ways := ["down"] * rows + ["to the right"] * columns:
            yield f"{name}{verb} {' and '.join(ways)}"
            verb = ""
