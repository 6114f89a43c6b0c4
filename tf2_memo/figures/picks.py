"""Draws what an index picks: the column of a one-hot label, or lines and entries of a matrix."""

import numpy as np
import numpy.typing as npt

from tf2_memo import html
from tf2_memo.figures import grids
from tf2_memo.figures.grids import Array, Grid

_COLOURS = 6  # of the scheme


def draw_one_hot(numbers: npt.ArrayLike, depth: int) -> str:
    """Return an HTML figure of class numbers, of shape (N,), and their one-hot labels, of shape (N, depth).

    A class number that is no column gets a row of zeros, as `tf.one_hot` makes it. Raises ValueError when `numbers` has
    not one axis, and when the labels are too wide for a picture.
    """
    classes = np.asarray(numbers)
    if classes.ndim != 1:
        raise ValueError(f"class numbers have one axis, got the shape {classes.shape}")
    labels = (classes[:, np.newaxis] == np.arange(depth)).astype(int)
    ones = [(int(row), int(column)) for row, column in np.argwhere(labels)]
    before = Grid(
        classes[:, np.newaxis],
        ["class", str(classes.shape)],
        marks={(row, 0): 1 for row, _ in ones},
    )
    after = Grid(
        labels,
        ["one-hot", str(labels.shape)],
        marks=dict.fromkeys(ones, 1),
        columns=range(depth),
    )
    parts, width, height = grids.in_a_row([before, "→", after])
    lost = classes[~labels.any(axis=1)]
    return grids.framed(
        parts,
        width,
        height,
        title=f"A class without a column has a row without a 1: {grids.listed(lost)}"
        if lost.size
        else "Each 1 stands in the column of its class",
        description=f"Class numbers of shape {classes.shape} become labels of shape {labels.shape}. "
        + " ".join(f"Row {row} has its 1 in column {column}." for row, column in ones),
        numbers=html.table(
            ["row", "class", "label"],
            [
                (row, number, grids.listed(label))
                for row, (number, label) in enumerate(zip(classes, labels, strict=True))
            ],
        ),
    )


def draw_gather(
    m: npt.ArrayLike,
    indices: npt.ArrayLike,
    *,
    axis: int = 0,
    batch_dims: int = 0,
    name: str = "m",
) -> str:
    """Return an HTML figure of what `tf.gather` takes out of a matrix, each index in the colour of what it picks.

    `indices` of shape (n,) pick rows with `axis=0`, and columns with `axis=1`. With `batch_dims=1` there is one index,
    or one row of indices, for each row of `m`. Raises ValueError when `m` is no matrix, when the indices have another
    shape or are negative, and when the arrays are too wide for a picture; IndexError when an index is too large.
    """
    matrix, wanted = np.asarray(m), np.asarray(indices)
    if matrix.ndim != 2 or not 1 <= wanted.ndim <= 1 + batch_dims or (wanted < 0).any():
        raise ValueError(
            f"gather needs a matrix and indices that are not negative, got {matrix.shape} and {wanted.tolist()}"
        )
    across = axis == 1 and not batch_dims
    # Indices stand in a row when they pick columns, and below each other when they pick from rows.
    picks = wanted[np.newaxis] if across else wanted.reshape(len(wanted), -1)
    # Where an entry comes from is seen at the number of its place, which is taken in the same way.
    places = np.arange(matrix.size).reshape(matrix.shape)
    taken, origin = (
        np.take_along_axis(array, picks, 1) if batch_dims else np.take(array, wanted, axis)
        for array in (matrix, places)
    )  # fmt: skip
    shape = wanted.shape if batch_dims else taken.shape
    colours, of_picks = (
        {at: 1 + at[across] % _COLOURS for at in np.ndindex(array.shape)}
        for array in (taken, picks)
    )
    marks = {divmod(int(origin[at]), matrix.shape[1]): colour for at, colour in colours.items()}  # fmt: skip
    by_row = axis == 0 and not batch_dims
    rows, columns = (range(len(matrix)), ()) if by_row else ((), range(matrix.shape[1]))
    before = Grid(matrix, [name, str(matrix.shape)], marks, rows=rows, columns=columns)
    index = Grid(picks, ["indices", str(wanted.shape)], of_picks)
    after = Grid(taken, ["result", str(shape)], colours)
    parts, width, height = grids.in_a_row([before, "", index, "→", after])
    line = "column" if across else "row"
    title, finding = _entries(picks, taken, name) if batch_dims else _lines(wanted, name, line)  # fmt: skip
    return grids.framed(
        parts,
        width,
        height,
        title=title,
        description=f"{name} of shape {matrix.shape} and indices of shape {wanted.shape} give the shape {shape}: "
        f"{finding}.",
        numbers=html.table(
            [f"{'row' if len(shape) > 1 else 'entry'} of the result", "numbers"],
            [(at, grids.listed(row)) for at, row in enumerate(taken)],
        ),
    )


def _lines(indices: Array, name: str, line: str) -> tuple[str, str]:
    """Say which rows or columns were picked: in a title, and one by one."""
    title = f"{grids.named(line, indices).capitalize()} of {name}, in this order"
    return title, ", ".join(
        f"{line} {at} of the result is {line} {index} of {name}"
        for at, index in enumerate(indices)
    )


def _entries(picks: Array, taken: Array, name: str) -> tuple[str, str]:
    """Say which entry was picked of each row: in a title, and one by one."""
    return f"Each row of {name} at its own indices", ", ".join(
        f"row {row} has {grids.listed(numbers)} in {grids.named('column', indices)}"
        for row, (indices, numbers) in enumerate(zip(picks, taken, strict=True))
    )
