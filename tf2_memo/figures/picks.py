"""Draws what an index picks: a column of a one-hot label, or lines and entries of a matrix."""

import numpy as np
import numpy.typing as npt

from tf2_memo import html
from tf2_memo.figures import grids
from tf2_memo.figures.grids import Array, Grid

_COLOURS = 6  # of the scheme


def draw_one_hot(numbers: npt.ArrayLike, depth: int) -> str:
    """Return an HTML figure of class numbers, of shape (N,), and their one-hot labels, of shape (N, depth).

    A class number below 0, or not below `depth`, gets a row of zeros. Raises ValueError when `numbers` has not one axis,
    or when the labels are too wide for a picture.
    """
    classes = np.asarray(numbers)
    if classes.ndim != 1:
        raise ValueError(f"class numbers have one axis, got the shape {classes.shape}")
    labels = (classes[:, np.newaxis] == np.arange(depth)).astype(int)
    ones = list(zip(*np.nonzero(labels), strict=True))
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
    lost = [value for value, row in zip(classes, labels, strict=True) if not row.any()]
    return grids.framed(
        parts,
        width,
        height,
        title=f"Class {grids.listed(lost)} has no column, so its row holds no 1"
        if lost
        else f"Class {grids.listed(classes)}: each row has its 1 in the column of its class",
        description=f"{len(classes)} class numbers of shape {classes.shape} become labels of shape {labels.shape}. "
        + " ".join(f"Row {row} has its 1 in column {column}." for row, column in ones),
        numbers=html.table(
            ["sample", "class", "one-hot"],
            [(at, value, grids.listed(row)) for at, (value, row) in enumerate(zip(classes, labels, strict=True))],
        ),
    )  # fmt: skip


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
    axes = (1, 2) if batch_dims else (1,)
    if matrix.ndim != 2 or wanted.ndim not in axes or not wanted.size or wanted.min() < 0:  # fmt: skip
        raise ValueError(
            f"gathering needs a matrix and indices from 0, got the shapes {matrix.shape} and {wanted.shape}"
        )
    across = axis == 1 and not batch_dims
    # Indices stand in a row when they pick columns, and below each other when they pick from rows.
    picks = wanted[np.newaxis] if across else wanted.reshape(len(wanted), -1)
    origin = np.arange(matrix.size).reshape(matrix.shape)
    taken, places = (
        np.take_along_axis(array, picks, 1) if batch_dims else np.take(array, wanted, axis)
        for array in (matrix, origin)
    )  # fmt: skip
    colours = {place: 1 + place[across] % _COLOURS for place in np.ndindex(taken.shape)}
    shape = wanted.shape if batch_dims else taken.shape
    lines = {"columns" if across or batch_dims else "rows": range(matrix.shape[across or batch_dims])}  # fmt: skip
    before = Grid(
        matrix,
        [name, str(matrix.shape)],
        marks={divmod(int(places[at]), matrix.shape[1]): colour for at, colour in colours.items()},
        **lines,
    )  # fmt: skip
    index = Grid(
        picks,
        ["indices", str(wanted.shape)],
        marks={at: 1 + at[across] % _COLOURS for at in np.ndindex(picks.shape)},
    )
    after = Grid(taken, ["result", str(shape)], marks=colours)
    parts, width, height = grids.in_a_row([before, "", index, "→", after])
    title, finding = _gathered(picks, taken, name, "" if batch_dims else "column" if across else "row")  # fmt: skip
    return grids.framed(
        parts,
        width,
        height,
        title=title,
        description=f"{name} of shape {matrix.shape} and indices of shape {wanted.shape} give the shape {shape}. {finding}",
        numbers=html.table(
            ["row of the result", "numbers"],
            [(at, grids.listed(row)) for at, row in enumerate(taken)],
        ),
    )


def _gathered(picks: Array, taken: Array, name: str, line: str) -> tuple[str, str]:
    """Say in a few words, and in a sentence, which lines of a matrix were picked, or which entries of its rows."""
    if not line:
        found = "; ".join(
            f"row {row} at {grids.listed(indices)} is {grids.listed(numbers)}"
            for row, (indices, numbers) in enumerate(zip(picks, taken, strict=True))
        )
        return f"Each row of {name} has indices of its own", f"What they pick: {found}."
    found = "; ".join(
        f"{line} {at} of the result is {line} {index} of {name}"
        for at, index in enumerate(picks.flat)
    )
    return (
        f"{line.capitalize()} {grids.listed(picks.flat)} of {name}, in the order of the indices",
        f"{found[0].upper()}{found[1:]}.",
    )
