"""Draws a confusion matrix: how many samples of each class were taken for each class."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from tf2_memo import html
from tf2_memo.figures import shapes

_LEFT, _TOP = 52, 40  # of the first cell
_DARKEST = 0.5  # the opacity of a cell, on which its number can still be read


def draw_confusion(
    matrix: npt.ArrayLike, names: Sequence[str], *, title: str, description: str
) -> str:
    """Return an HTML figure of a confusion matrix, a row for each true class and a column for each prediction.

    Cells hold their numbers; a cell without a number is 0. The darker a cell, the more samples: those on the diagonal
    as a share of their row, the errors against the largest error. Raises ValueError when the matrix is not square, has
    not a name for each class, or is empty.
    """
    counts = np.asarray(matrix)
    if counts.shape != (len(names), len(names)) or not counts.any():
        raise ValueError(
            f"matrix {title!r} needs a row and a column for each of {len(names)} names, got the shape {counts.shape}"
        )
    size = min((shapes.WIDTH - _LEFT) / len(names), 60)
    sums = np.maximum(counts.sum(axis=1), 1)
    errors = counts - np.diag(np.diag(counts))
    middle = _LEFT + size * len(names) / 2
    parts = [
        shapes.text(middle, 12, "predicted class", 'text-anchor="middle"'),
        shapes.text(-_TOP - size * len(names) / 2, 12, "true class", 'text-anchor="middle" transform="rotate(-90)"'),
    ]  # fmt: skip
    for row, name in enumerate(names):
        y = _TOP + size * row
        line = y + size / 2 + 4.5
        parts.append(shapes.text(_LEFT - 6, line, name, 'text-anchor="end"'))
        parts.append(shapes.text(_LEFT + size * (row + 0.5), _TOP - 7, name, 'text-anchor="middle"'))  # fmt: skip
        for column, count in enumerate(counts[row]):
            if not count:
                continue
            x = _LEFT + size * column
            right = row == column
            share = count / (sums[row] if right else errors.max())
            d = shapes.rectangle(x + 0.5, y + 0.5, size - 1, size - 1)
            fill = f'fill="var(--figure-series-{1 if right else 2})"'
            parts.append(f'<path d="{d}" {fill} fill-opacity="{_DARKEST * share:.2f}" />')  # fmt: skip
            parts.append(shapes.text(x + size / 2, line, count, 'text-anchor="middle"'))
    side = size * len(names)
    frame = shapes.rectangle(_LEFT, _TOP, side, side)
    parts.append(f'<path d="{frame}" fill="none" stroke="var(--figure-ink)" />')
    parts.append(shapes.shown(_LEFT, _TOP, round(side), round(side)))
    rows = [
        (names[row], names[column], int(counts[row, column]))
        for row, column in zip(*np.nonzero(counts), strict=True)
    ]
    numbers = html.table(["true class", "predicted class", "samples"], rows)
    return shapes.figure(
        parts, _TOP + side + 2, title=title, description=description, numbers=numbers
    )
