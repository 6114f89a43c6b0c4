"""Many small charts on the same axes, one for each pair of choices."""

import math
from collections.abc import Mapping, Sequence
from hashlib import sha256
from html import escape

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.ticker import LogLocator, MaxNLocator, NullLocator

from tf2_memo import html
from tf2_memo.figures import svg
from tf2_memo.figures.charts import check
from tf2_memo.picture import caption

WIDTH, HEIGHT = 2.4, 1.7  # inches; two panels stand side by side on a phone

Pair = tuple[str, str]


def panels(
    curves: Mapping[Pair, Sequence[float]],
    *,
    findings: Mapping[Pair, str],
    names: Pair,
    title: str,
    x: str,
    y: str,
    y_limits: Mapping[str, tuple[float, float]],
    baseline: float,
    description: str,
) -> str:
    """Return an HTML figure with one small panel per curve, y logarithmic, the same axes for all panels of a row.

    Curves are keyed by (row, column), `names` names what rows and columns are. `findings` says in a few words what
    each panel shows. A dashed line marks `baseline`. A curve that leaves the
    `y_limits` of its row is cut at the edge of its panel.
    docs/javascripts/choose_panel.js reveals the controls, which choose one panel by its row and column. Raises
    ValueError when there is nothing to see (as for a line chart), when a pair of row and column has no curve, when
    findings are not those of the curves, or when a number is not positive.
    """
    check(title, {", ".join(pair): values for pair, values in curves.items()})
    rows, columns = (list(dict.fromkeys(part)) for part in zip(*curves, strict=True))
    missing = [(r, c) for r in rows for c in columns if (r, c) not in curves]
    if missing:
        raise ValueError(
            f"panels {title!r} have no curve for {missing}; give one for each row and column"
        )
    if set(findings) != set(curves):
        raise ValueError(
            f"panels {title!r} need a finding for each curve, and for no other"
        )
    if min(baseline, *(min(v) for v in (*y_limits.values(), *curves.values()))) <= 0:
        raise ValueError(f"panels {title!r}: a logarithmic axis needs positive numbers")
    longest = max(len(values) for values in curves.values())
    parts = []
    for row, column in ((r, c) for r in rows for c in columns):
        values, finding = curves[row, column], findings[row, column]
        words = f"{row}, {names[1]} {column}"
        course = f"{finding}; from {values[0]:.3g} to {values[-1]:.3g}"
        picture = _draw(values, longest, y_limits[row], baseline, words, course)
        parts.append(
            f'<div class="panel" data-row="{rows.index(row)}" data-column="{columns.index(column)}">'
            f"<p>{escape(f'{words}: {finding}')}</p>{picture}</div>"
        )
    numbers = html.table(
        [names[1], *rows], [(c, *(findings[r, c] for r in rows)) for c in columns]
    )
    return (
        f'<figure class="figure panels" data-panels aria-label="{escape(title)}">'
        f'{_controls(names, rows, columns, title)}<div class="grid-of-panels">{"".join(parts)}</div>'
        f"{caption(f'{description} Across: {x}. Up: {y}, the same axes for each {names[0]}.', numbers)}</figure>"
    )


def _controls(names: Pair, rows: list[str], columns: list[str], title: str) -> str:
    """Return the controls, hidden until a script can obey them."""
    group = f"panel-{sha256(title.encode()).hexdigest()[:8]}"
    radios = "".join(
        f'<label><input type="radio" name="{group}" value="{number}"{" checked" * (number == 0)}>'
        f" {escape(row)}</label> "
        for number, row in enumerate(rows)
    )
    return (
        '<form class="choice" autocomplete="off" hidden>'
        f"<fieldset><legend>{escape(names[0])}</legend>{radios}</fieldset>"
        f'<label>{escape(names[1])} <input type="range" min="0" max="{len(columns) - 1}" step="1" value="0"></label>'
        '<output aria-live="polite"></output></form>'
    )


def _draw(
    values: Sequence[float],
    longest: int,
    y_limits: tuple[float, float],
    baseline: float,
    title: str,
    description: str,
) -> str:
    with mpl.rc_context(svg.STYLE | {"font.size": 10}):
        figure = Figure(figsize=(WIDTH, HEIGHT))
        axes = figure.add_axes((0.2, 0.15, 0.75, 0.8))
        axes.axhline(baseline, color=svg.INK, linewidth=1, linestyle=(0, (4, 3)))
        axes.plot(values, color=svg.SERIES[0], linewidth=1.8)
        axes.set(yscale="log", xlim=(0, longest - 1), ylim=y_limits)
        axes.xaxis.set_major_locator(MaxNLocator(3, integer=True))
        decades = math.log10(y_limits[1] / y_limits[0])
        axes.yaxis.set_major_locator(LogLocator(base=10 ** max(1, round(decades / 4))))
        axes.yaxis.set_minor_locator(NullLocator())
        axes.yaxis.set_major_formatter(
            lambda value, _position: f"{value:g}".replace("e+0", "e")
        )
        return svg.to_svg(figure, title=title, description=description)
