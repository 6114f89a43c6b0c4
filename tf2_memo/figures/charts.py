"""Charts of numbers that a snippet has computed."""

import math
import textwrap
from collections.abc import Mapping, Sequence
from itertools import pairwise

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.text import Annotation, Text
from matplotlib.ticker import LogLocator, MaxNLocator

from tf2_memo import html
from tf2_memo.figures import svg
from tf2_memo.figures.verdict import coincidence, coinciding

# In points, of which a phone shows 0.96 to a pixel: no text gets smaller than 11 pixels there.
WIDTH, HEIGHT = 340, 165  # of a picture, of the axes of a line chart
_LINE = 16  # from one line of text to the next
_TITLE = 13.5  # the size of its letters
_LEADER = 18  # from the end of a line to its label
_FURTHEST = 3 * _LINE  # that a label may stand from the end of its line
_DASHES = (
    "-",
    (0, (5, 2)),
    (0, (1, 1.5)),
    (0, (5, 1.5, 1, 1.5)),
    (0, (9, 2)),
    (0, (3, 1, 1, 1, 1, 1)),
)


def line_chart(
    series: Mapping[str, Sequence[float]],
    *,
    title: str,
    x: str,
    y: str,
    description: str,
    x_values: Mapping[str, Sequence[float]] | None = None,
    log: bool = False,
) -> str:
    """Return an HTML figure with one line per series.

    `title` is the message of the chart. Series are told apart by their dashes as well as by colour, and named at the
    ends of their lines, or in a legend where the ends leave no room. `x` and `y` name the axes with their units; the x
    values are 0, 1, 2, ... (a loss after so many updates) unless `x_values` gives them for each series. `log` makes the
    y axis logarithmic. Where lines lie on each other, the caption says so. Raises ValueError when there is nothing to
    see: no series, more than six, a single point, a number that is not finite, only equal ones.
    """
    places = {
        name: list((x_values or {}).get(name, range(len(values))))
        for name, values in series.items()
    }
    check(title, series)
    if len(series) > len(svg.SERIES):
        raise ValueError(
            f"chart {title!r} has {len(series)} lines; more than {len(svg.SERIES)} cannot be told apart"
        )
    groups = coinciding(series, log=log) if places_agree(places) else []
    with mpl.rc_context(svg.STYLE):
        figure = Figure(figsize=(WIDTH / 72, HEIGHT / 72), dpi=72)
        axes = figure.add_axes((0, 0, 1, 1))
        _draw_lines(axes, places, series, groups)
        axes.set(xlabel=x, yscale="log" if log else "linear")
        axes.xaxis.set_major_locator(MaxNLocator(5, steps=[1, 2, 5, 10]))
        if log:
            axes.yaxis.set_major_formatter(svg.plainly)
        axes.grid(axis="y", linewidth=0.6)
        _name_lines(axes, list(series))
        _head(axes, title, y)
        rows = [
            (name, place, value)
            for name in series
            for place, value in zip(places[name], series[name], strict=True)
        ]
        numbers = html.table(["series", x, y], rows)
        if groups:
            description = f"{description} {coincidence(series, log=log)}"
        return svg.to_html(
            figure, title=title, description=description, numbers=numbers
        )


def _draw_lines(
    axes: Axes,
    places: Mapping[str, Sequence[float]],
    series: Mapping[str, Sequence[float]],
    groups: Sequence[Sequence[str]],
) -> None:
    """Draw each line. What others of its group lie on is drawn wider, so that it shows at both sides."""
    for number, (name, values) in enumerate(series.items()):
        later = list(series)[number + 1 :]
        covered = sum({name, other} <= set(group) for group in groups for other in later)  # fmt: skip
        axes.plot(
            places[name],
            values,
            color=svg.SERIES[number],
            linestyle=_DASHES[number],
            linewidth=2.2 + 2.5 * covered,
            label=name,
        )


def _name_lines(axes: Axes, names: Sequence[str]) -> None:
    """Name several lines at their ends, or in a legend where the ends leave no room. A single line needs no name."""
    labels = _end_labels(axes) if len(names) > 1 else []
    left = _width_of_y_axis(axes)
    right = max((_width(label) + _LEADER for label in labels), default=8)
    axes.set_position((left / WIDTH, 0, (WIDTH - left - right) / WIDTH, 1))
    if len(names) > 1 and not labels:
        axes.legend(
            loc="upper left",
            bbox_to_anchor=(0, -46 / HEIGHT),
            bbox_transform=axes.figure.transFigure,
            borderaxespad=0,
            ncols=1 if max(map(len, names)) > 16 else 2,
            handlelength=3,
        )


def interval_chart(
    intervals: Mapping[str, tuple[float, float, float]],
    *,
    title: str,
    x: str,
    description: str,
    left: str = "",
    right: str = "",
) -> str:
    """Return an HTML figure with one row per interval (low, middle, high) on a logarithmic axis.

    A dashed line marks the ratio 1, at which two times are equal. `left` and `right` say what a ratio below and above 1
    means ("graph faster"). Raises ValueError when there is nothing to see, or when a number is not positive.
    """
    check(title, dict(intervals))
    if min(low for low, _, _ in intervals.values()) <= 0:
        raise ValueError(
            f"chart {title!r}: a logarithmic axis needs positive numbers, got {dict(intervals)}"
        )
    names = [_wrapped(name, 16) for name in intervals]
    height = sum(max(26, 6 + _LINE * (1 + name.count("\n"))) for name in names) + 8
    with mpl.rc_context(svg.STYLE):
        figure = Figure(figsize=(WIDTH / 72, height / 72), dpi=72)
        axes = figure.add_axes((0, 0, 1, 1))
        for row, interval in enumerate(intervals.values()):
            _draw_interval(axes, row, *interval)
        axes.axvline(1, color=svg.INK, linewidth=1, linestyle=(0, (4, 3)))
        axes.set(
            xlabel=x,
            xscale="log",
            yticks=range(len(intervals)),
            yticklabels=names,
            ylim=(len(intervals) - 0.4, -0.6),
        )
        lows, _, highs = zip(*intervals.values(), strict=True)
        _scale_ratios(axes, min(1.0, *lows), max(1.0, *highs))
        axes.grid(axis="x", linewidth=0.6)
        start = _width_of_y_axis(axes)
        axes.set_position((start / WIDTH, 0, (WIDTH - start - 8) / WIDTH, 1))
        _head(axes, title, "", room=_LINE if left or right else 0)
        _directions(axes, left, right)
        numbers = html.table(
            ["ratio", "low", "middle", "high"],
            [(name, *values) for name, values in intervals.items()],
        )
        return svg.to_html(
            figure, title=title, description=description, numbers=numbers
        )


def _draw_interval(
    axes: Axes, row: int, low: float, middle: float, high: float
) -> None:
    axes.plot(
        [low, high],
        [row, row],
        color=svg.SERIES[0],
        linewidth=6,
        alpha=0.45,
        solid_capstyle="butt",
    )
    axes.plot([middle], [row], marker="o", color=svg.SERIES[0])
    axes.annotate(
        f"{middle:.3g}",
        (high, row),
        (6, 0),
        textcoords="offset points",
        va="center",
        # Covers the line of the ratio 1 where the number stands on it.
        bbox={"facecolor": svg.PAPER, "edgecolor": "none", "pad": 0.5},
    )


def _scale_ratios(axes: Axes, low: float, high: float) -> None:
    """Give a logarithmic axis of ratios its limits and at least two numbers, which powers of ten alone may not be."""
    ratio = high / low
    # At the right there is room for the number beside an interval.
    axes.set_xlim(low / ratio**0.08, high * ratio**0.25 * 1.02)
    if ratio < 2:
        axes.xaxis.set_major_locator(MaxNLocator(4, steps=[1, 2, 5, 10]))
    elif ratio < 30:
        axes.xaxis.set_major_locator(LogLocator(subs=(1, 2, 5)))
    axes.xaxis.set_major_formatter(lambda value, _position: f"{value:g}")
    axes.xaxis.set_minor_formatter(lambda _value, _position: "")


def places_agree(places: Mapping[str, Sequence[float]]) -> bool:
    """Whether all lines have their points at the same places."""
    first, *others = places.values()
    return all(list(first) == list(other) for other in others)


def _head(axes: Axes, title: str, y: str, *, room: int = 0) -> None:
    """Write the message and the name of the y axis above the axes, from the left edge of the picture."""
    figure = axes.figure
    bottom = figure.bbox.height + 9 + room
    if y:
        figure.text(0, bottom / figure.bbox.height, y, va="bottom", ha="left")
        bottom += _LINE + 3
    lines = _wrapped(title, 44).split("\n")
    for line in reversed(lines):
        figure.text(
            0,
            bottom / figure.bbox.height,
            line,
            va="bottom",
            ha="left",
            fontsize=_TITLE,
            fontweight="bold",
        )
        bottom += _LINE + 3


def _directions(axes: Axes, left: str, right: str) -> None:
    """Say above a logarithmic axis what its two directions mean. The right one stays when there is no room for both."""
    texts = []
    for words, place, align in ((f"{right} →", 1, "right"), (f"← {left}", 0, "left")):
        if words.strip("← →"):
            texts.append(
                axes.annotate(
                    words,
                    (place, 1),
                    (0, 4),
                    xycoords="axes fraction",
                    textcoords="offset points",
                    ha=align,
                    va="bottom",
                )
            )
    if sum(_width(text) + 8 for text in texts) > axes.bbox.width:
        texts[-1].remove()


def _width_of_y_axis(axes: Axes) -> float:
    box = axes.yaxis.get_tightbbox()
    return (box.width if box else 0) + 2


def _end_labels(axes: Axes) -> list[Annotation]:
    """Name each line at its right end; return no label when the ends leave no room."""
    lines = axes.get_lines()
    last = [float(np.asarray(line.get_xdata())[-1]) for line in lines]
    if max(last) != min(last):
        return []
    axes.set_xlim(right=last[0])
    names = [_wrapped(str(line.get_label()), 13) for line in lines]
    heights = [_LINE * (1 + name.count("\n")) for name in names]
    ends = [
        float(
            axes.transData.transform(
                (last[0], float(np.asarray(line.get_ydata())[-1]))
            )[1]
        )
        for line in lines
    ]
    places = spread(ends, heights, HEIGHT)
    if not places:
        return []
    labels = []
    for line, name, end, place in zip(lines, names, ends, places, strict=True):
        colour = line.get_color()
        labels.append(
            axes.annotate(
                name,
                (1, end / HEIGHT),
                (_LEADER, place - end),
                xycoords="axes fraction",
                textcoords="offset points",
                va="center",
                color=colour,
                linespacing=1.25,
                arrowprops={
                    "arrowstyle": "-",
                    "color": colour,
                    "linewidth": 1,
                    "relpos": (0, 0.5),
                    "shrinkA": 1,
                    "shrinkB": 2,
                },
            )
        )
    return labels


def spread(
    ends: Sequence[float], heights: Sequence[float], top: float
) -> list[float] | None:
    """Return the middles of labels as near to the ends of their lines as they can stand without touching.

    All stay between 0 and `top`. Return nothing when a label would stand too far from its line.
    """
    order = sorted(range(len(ends)), key=lambda number: (ends[number], -number))
    places = [ends[number] for number in order]
    room = [(heights[one] + heights[other]) / 2 + 1 for one, other in pairwise(order)]
    for _ in range(200):
        for number, needed in enumerate(room):
            lack = needed - (places[number + 1] - places[number])
            if lack > 1e-6:
                places[number] -= lack / 2
                places[number + 1] += lack / 2
        places[0] = max(places[0], heights[order[0]] / 2)
        places[-1] = min(places[-1], top - heights[order[-1]] / 2)
    touching = any(
        needed - (high - low) > 0.5
        for needed, (low, high) in zip(room, pairwise(places), strict=True)
    )
    found = dict(zip(order, places, strict=True))
    far = any(abs(found[number] - end) > _FURTHEST for number, end in enumerate(ends))
    return None if touching or far else [found[number] for number in range(len(ends))]


def _wrapped(words: str, width: int) -> str:
    return "\n".join(
        textwrap.wrap(words, width, break_long_words=False, break_on_hyphens=False)
    )


def _width(text: Text) -> float:
    """Return the width of a text in points, without its arrow."""
    return Text.get_window_extent(text).width


def check(title: str, series: Mapping[str, Sequence[float]]) -> None:
    """Raise ValueError when there is nothing to see, or a number is not finite."""
    values = [float(value) for line in series.values() for value in line]
    if not values:
        raise ValueError(f"chart {title!r} has no data")
    if not all(math.isfinite(value) for value in values):
        raise ValueError(
            f"chart {title!r} has values that are not finite; leave them out and say so in the text"
        )
    if min(len(line) for line in series.values()) < 2:
        raise ValueError(
            f"chart {title!r} has a series of fewer than two points; a sentence says more"
        )
    if min(values) == max(values):
        raise ValueError(
            f"chart {title!r} is constant at {values[0]:g}; a sentence says more"
        )
