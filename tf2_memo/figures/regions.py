"""Draws which class a model gives to each point of a plane, with the points that it was trained on and others."""

from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from itertools import groupby
from typing import Any

import numpy as np
import numpy.typing as npt

from tf2_memo import html
from tf2_memo.figures import shapes

_CELLS = 76  # of a side of a panel
_GAP = 8  # between two panels
_SIGNS = "●■▲"
_MARKS = (
    'stroke-linecap="round" stroke-width="4.6"',
    'stroke-linecap="square" stroke-width="3.6"',
    'stroke-width="1.4"',
)

Array = npt.NDArray[Any]
Classify = Callable[[Array], npt.ArrayLike]
Samples = tuple[Array, Array]
"""Array, a row each, and their classes."""


def draw_regions(
    models: Mapping[str, Classify],
    samples: Mapping[str, Samples],
    *,
    classes: Sequence[str],
    title: str,
    description: str,
) -> str:
    """Return an HTML figure with a row of panels for each model and a panel in it for each group of samples.

    A model takes points of the plane, a row each, and returns the number of a class for each of them. A panel shows the
    regions of the classes with the line between them, and the samples: each with the sign of its class, and with a
    rim where the model is wrong. Raises ValueError when there is nothing to see: no model, no samples, fewer classes
    than two, or more than three.
    """
    if not models or not samples or not 2 <= len(classes) <= len(_SIGNS):
        raise ValueError(
            f"regions {title!r} need a model, samples and two or three classes, "
            f"got {len(models)}, {len(samples)} and {len(classes)}"
        )
    everything = np.concatenate([points for points, _ in samples.values()])
    middle = (everything.max(0) + everything.min(0)) / 2
    half = 1.06 * float((everything.max(0) - everything.min(0)).max()) / 2
    side = (shapes.WIDTH - _GAP * (len(samples) - 1)) / len(samples)
    side = min(side, 240)
    parts, top = [_legend(classes)], float(shapes.LINE + 6)
    rows: list[tuple[object, ...]] = []
    for name, classify in models.items():
        parts.append(shapes.text(0, top + 12, name, 'font-weight="bold"'))
        top += 2 * shapes.LINE + 4
        grid = _grid(classify, middle, half)
        scope = f"plane{sha256(f'{title}{name}'.encode()).hexdigest()[:8]}"
        for number, (group, (points, labels)) in enumerate(samples.items()):
            left = number * (side + _GAP)
            right = np.asarray(classify(points)) == labels
            rows.append((name, group, len(labels), f"{right.mean():.1%}"))
            words = f"{group}: {right.mean():.0%} right"
            parts.append(shapes.text(left, top - 5, words))
            where = f'transform="translate({left:g} {top:g})"'
            regions = (
                f'<g id="{scope}">{_regions(grid, side / _CELLS, len(classes))}</g>'
                if number == 0
                # A colour of points tells the card of the page to keep the shape of the panel.
                else f'<use href="#{scope}" style="color: var(--figure-series-1)" />'
            )
            places = side * (1 + (points - middle) / half * (1, -1)) / 2
            parts.append(f"<g {where}>{regions}{_marks(places, labels, right)}</g>")
        parts.append(shapes.shown(0, top, left + side, side))
        top += side + 8
    numbers = html.table(["model", "samples", "count", "right"], rows)
    return shapes.figure(
        parts, top - 4, title=title, description=description, numbers=numbers
    )


def _legend(classes: Sequence[str]) -> str:
    """Name the signs of the classes, each in its colour, and the rim."""
    entries = [
        f'<tspan fill="var(--figure-series-{number})">{sign}</tspan> {name}   '
        for number, (sign, name) in enumerate(zip(_SIGNS, classes, strict=False), 1)
    ]
    words = "".join(entries) + "rim: wrong"
    return f'<text x="0" y="12" xml:space="preserve">{words}</text>'


def _grid(classify: Classify, middle: Array, half: float) -> Array:
    """Return the class of the middle of each cell, the upper row first."""
    steps = (2 * np.arange(_CELLS) + 1) / _CELLS - 1
    across, up = np.meshgrid(steps, -steps)
    cells = np.stack([across, up], -1).reshape(-1, 2) * half + middle
    found = np.asarray(classify(cells.astype("float32")))
    return found.reshape(_CELLS, _CELLS)


def _regions(grid: Array, size: float, classes: int) -> str:
    """Fill the cells of each class, and draw the line between cells of two classes."""
    filled = [""] * classes
    for y, row in enumerate(grid):
        x = 0
        for number, run in groupby(row):
            length = len(list(run))
            filled[int(number)] += shapes.rectangle(x, y, length, 1)
            x += length
    parts = [
        f'<path d="{d}" fill="var(--figure-series-{number})" />'
        for number, d in enumerate(filled, 1)
    ]
    tints = f'<g fill-opacity="0.26" shape-rendering="crispEdges">{"".join(parts)}</g>'
    return (
        f'<g transform="scale({size:.4f})">{tints}<path d="{_border(grid)}" fill="none" '
        f'stroke="var(--figure-ink)" stroke-width="{1 / size:.2f}" stroke-linecap="square" /></g>'
    )


def _border(grid: Array) -> str:
    """Return the edges between cells of different classes, those in one line as one."""
    parts = []
    for edges, turned in (
        (grid[1:] != grid[:-1], False),
        (grid.T[1:] != grid.T[:-1], True),
    ):
        for line, row in enumerate(edges, 1):
            at = 0
            for differs, run in groupby(row):
                length = len(list(run))
                if differs:
                    parts.append(f"M{line} {at}v{length}" if turned else f"M{at} {line}h{length}")  # fmt: skip
                at += length
    return "".join(parts)


def _marks(places: Array, labels: Array, right: Array) -> str:
    """Draw each point with the sign of its class, on a rim where the model is wrong."""
    dots = [f"M{x:.0f} {y:.0f}" for x, y in places]
    rims = "".join(f"{dot}h0" for dot, good in zip(dots, right, strict=True) if not good)  # fmt: skip
    parts = [
        f'<path d="{rims}" stroke="var(--figure-ink)" stroke-linecap="round" stroke-width="7.4" />'
    ]
    for number in np.unique(labels):
        shape = "m0-2l2.4 4h-4.8z" if number == 2 else "h0"
        d = "".join(f"{dot}{shape}" for dot, label in zip(dots, labels, strict=True) if label == number)  # fmt: skip
        colour = f"var(--figure-series-{number + 1})"
        parts.append(
            f'<path d="{d}" fill="{colour}" stroke="{colour}" {_MARKS[number]} />'
        )
    return "".join(part for part in parts if ' d=""' not in part)
