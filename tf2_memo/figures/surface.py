"""Paths of optimizers on the level lines of a surface."""

import textwrap
from collections.abc import Callable, Mapping, Sequence
from itertools import chain

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.ticker import MaxNLocator

from tf2_memo import html
from tf2_memo.figures import svg
from tf2_memo.figures.charts import WIDTH, check

# In points, as in the charts.
_PANEL = (146, 120)  # two stand side by side on a phone
_LEFT, _ABOVE, _GAP = 28, 42, 14  # for numbers, for the words above a panel, between
_LINE, _TITLE = 19, 13.5
_LEVELS = 5

Point = Sequence[float]
"""Where a path is: two coordinates."""


def paths_on_surface(
    paths: Mapping[str, Sequence[Point]],
    height: Callable[[np.ndarray, np.ndarray], np.ndarray],
    *,
    findings: Mapping[str, str],
    title: str,
    x: str,
    y: str,
    description: str,
) -> str:
    """Return an HTML figure with one panel per path, on the level lines of the same surface.

    `height` gives the surface at two arrays of coordinates. From one level line to the next it grows by the same
    factor. A ring marks where a path begins, a dot every second place after it. `findings` says in a few words what
    each panel shows, and `title` is the message of them all. `x` and `y` name the coordinates. Raises ValueError when
    there is nothing to see (as for a line chart), or when findings are not those of the paths.
    """
    check(title, {name: list(chain(*path)) for name, path in paths.items()})
    if findings.keys() != paths.keys():
        raise ValueError(f"figure {title!r}: expected a finding for each path")
    places = {name: np.asarray(path, float) for name, path in paths.items()}
    rows = -(-len(paths) // 2)
    total = rows * (_PANEL[1] + _ABOVE) + (rows - 1) * _GAP
    with mpl.rc_context(svg.STYLE):
        figure = Figure(figsize=(WIDTH / 72, total / 72), dpi=72)
        for number, (name, path) in enumerate(places.items()):
            row, column = divmod(number, 2)
            left = _LEFT + column * (_PANEL[0] + _GAP)
            bottom = total - (row + 1) * (_PANEL[1] + _ABOVE) - row * _GAP
            axes = figure.add_axes(
                (left / WIDTH, bottom / total, _PANEL[0] / WIDTH, _PANEL[1] / total)
            )
            _draw_surface(axes, np.concatenate(list(places.values())), height)
            _draw_path(axes, path, svg.SERIES[number])
            axes.set_title(f"{name}\n{findings[name]}", loc="left", fontsize=12)
            last = number + 2 >= len(paths)
            axes.set_xlabel(x if last else "")
            axes.tick_params(labelleft=not column, labelbottom=last)
        # The paper of all panels: what a card shows of the figure (tf2_memo/pages/pictures.py).
        figure.add_artist(Rectangle((0, 0), 1, 1, facecolor="none", edgecolor="none"))
        figure.text(0, 1 + 4 / total, y, va="bottom", ha="left")
        lines = textwrap.wrap(title, 44)
        for above, line in enumerate(reversed(lines), start=1):
            figure.text(
                0,
                1 + (4 + above * _LINE) / total,
                line,
                va="bottom",
                ha="left",
                fontsize=_TITLE,
                fontweight="bold",
            )
        numbers = [
            (name, place, *point)
            for name, path in paths.items()
            for place, point in enumerate(path)
        ]
        return svg.to_html(
            figure,
            title=title,
            description=description,
            numbers=html.table(["path", "place", x, y], numbers),
        )


def _draw_surface(
    axes: Axes,
    places: np.ndarray,
    height: Callable[[np.ndarray, np.ndarray], np.ndarray],
) -> None:
    """Draw level lines around all places, from the highest place of them down."""
    low, high = places.min(axis=0), places.max(axis=0)
    room = 0.08 * (high - low)
    xs, ys = (np.linspace(*ends, 21) for ends in zip(low - room, high + room, strict=True))  # fmt: skip
    heights = height(*np.meshgrid(xs, ys))
    top = float(np.max(height(places[:, 0], places[:, 1])))
    axes.contour(
        xs,
        ys,
        heights,
        levels=top / 3.0 ** np.arange(_LEVELS)[::-1],
        colors=svg.FAINT,
        linewidths=1.2,
    )
    axes.set(xlim=(xs[0], xs[-1]), ylim=(ys[0], ys[-1]))
    axes.xaxis.set_major_locator(MaxNLocator(4, steps=[1, 2, 5, 10]))
    axes.yaxis.set_major_locator(MaxNLocator(4, steps=[1, 2, 5, 10]))


def _draw_path(axes: Axes, path: np.ndarray, colour: str) -> None:
    axes.plot(path[:, 0], path[:, 1], color=colour, linewidth=1.4)
    axes.plot(path[2::2, 0], path[2::2, 1], ".", color=colour, markersize=4)
    axes.plot(*path[0], "o", color=colour, markerfacecolor="none", markersize=8)
