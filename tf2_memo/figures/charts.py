"""Charts of numbers that a snippet has computed."""

import math
from collections.abc import Mapping, Sequence

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.ticker import LogLocator, MaxNLocator

from tf2_memo import html
from tf2_memo.figures import svg

WIDTH, HEIGHT = 5.0, 3.0  # inches; small, so that the text is readable on a phone
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

    Series are told apart by their dashes as well as by colour. `x` and `y` name the axes with their units; the x
    values are 0, 1, 2, ... (a loss after so many updates) unless `x_values` gives them for each series. `log` makes the
    y axis logarithmic. Raises ValueError when there is nothing to see: no series, more than six, a single point, a
    number that is not finite, only equal ones.
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
    with mpl.rc_context(svg.STYLE):
        figure = Figure(figsize=(WIDTH, HEIGHT))
        axes = figure.add_subplot()
        for number, (name, values) in enumerate(series.items()):
            axes.plot(
                places[name],
                values,
                color=svg.SERIES[number],
                linestyle=_DASHES[number],
                linewidth=2.2 + 3.0 * _covered(list(series.values())[number:]),
                label=name,
            )
        axes.set(title=title, xlabel=x, ylabel=y, yscale="log" if log else "linear")
        axes.grid(axis="y", linewidth=0.6)
        if len(series) > 1:
            axes.legend(
                loc="upper center", bbox_to_anchor=(0.5, -0.22), ncols=2, handlelength=3
            )
        rows = [
            (name, place, value)
            for name in series
            for place, value in zip(places[name], series[name], strict=True)
        ]
        numbers = html.table(["series", x, y], rows)
        return svg.to_html(
            figure, title=title, description=description, numbers=numbers
        )


def interval_chart(
    intervals: Mapping[str, tuple[float, float, float]],
    *,
    title: str,
    x: str,
    description: str,
) -> str:
    """Return an HTML figure with one row per interval (low, middle, high) on a logarithmic axis.

    A line marks the ratio 1, at which two times are equal. Raises ValueError when there is
    nothing to see, or when a number is not positive.
    """
    check(title, dict(intervals))
    if min(low for low, _, _ in intervals.values()) <= 0:
        raise ValueError(
            f"chart {title!r}: a logarithmic axis needs positive numbers, got {dict(intervals)}"
        )
    with mpl.rc_context(svg.STYLE):
        figure = Figure(figsize=(WIDTH, 1.0 + 0.45 * len(intervals)))
        axes = figure.add_subplot()
        for row, (low, middle, high) in enumerate(intervals.values()):
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
        axes.axvline(1, color=svg.INK, linewidth=1, linestyle=(0, (4, 3)))
        axes.set(
            title=title,
            xlabel=x,
            xscale="log",
            yticks=range(len(intervals)),
            yticklabels=list(intervals),
        )
        axes.invert_yaxis()
        axes.margins(x=0.15, y=0.12)
        # Powers of ten alone would leave a short axis without a second number.
        ends = [
            1.0,
            *(end for interval in intervals.values() for end in interval),
        ]
        if max(ends) < 2 * min(ends):
            axes.xaxis.set_major_locator(MaxNLocator(5))
        elif max(ends) < 30 * min(ends):
            axes.xaxis.set_major_locator(LogLocator(subs=(1, 2, 5)))
        axes.xaxis.set_major_formatter(lambda value, _position: f"{value:g}")
        axes.xaxis.set_minor_formatter(lambda _value, _position: "")
        axes.grid(axis="x", linewidth=0.6)
        numbers = html.table(
            ["ratio", "low", "middle", "high"],
            [(name, *values) for name, values in intervals.items()],
        )
        return svg.to_html(
            figure, title=title, description=description, numbers=numbers
        )


def _covered(lines: list[Sequence[float]]) -> int:
    """Count the later lines that lie on the first one, which is drawn wider so that it shows at both sides."""
    first, *later = lines
    return sum(
        len(line) == len(first)
        and all(
            math.isclose(a, b, rel_tol=1e-3) for a, b in zip(first, line, strict=True)
        )
        for line in later
    )


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
