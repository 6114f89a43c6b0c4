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
from tf2_memo.picture import framed

WIDTH, HEIGHT = (
    150,
    108,
)  # points, a pixel each on a phone, where two panels stand side by side

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
    baseline_name: str,
    description: str,
) -> str:
    """Return an HTML figure with one small panel per curve, y logarithmic, the same axes for all panels of a row.

    Curves are keyed by (row, column), `names` names what rows and columns are, and `title` is the message of them all.
    `findings` says in a few words what each panel shows. A dashed line marks `baseline`, which `baseline_name` names. A
    curve that leaves the `y_limits` of its row at the top, or ends before the others, has a triangle there. All panels
    are seen; docs/javascripts/choose_panel.js reveals the controls, which highlight one by its row and column. Raises
    ValueError when there is nothing to see (as for a line chart), when a pair of row and column has no curve, when
    findings are not those of the curves, or when a number is not positive.
    """
    check(title, {", ".join(pair): values for pair, values in curves.items()})
    rows, columns = (list(dict.fromkeys(part)) for part in zip(*curves, strict=True))
    lowest = min(baseline, *(min(v) for v in (*y_limits.values(), *curves.values())))
    _check_pairs(title, curves, findings, lowest)
    longest = max(len(values) for values in curves.values())
    parts = []
    for row in rows:
        head = f'<p class="row">{escape(names[0])}: {escape(row)}</p>'
        parts.append(f'{head}<div class="grid-of-panels">')
        for column in columns:
            values, finding = curves[row, column], findings[row, column]
            course = f"{finding}; from {values[0]:.3g} to {values[-1]:.3g}"
            said = (f"{row}, {names[1]} {column}", course)
            picture = _draw(values, longest, y_limits[row], baseline, (x, y), said)
            place = (
                f'data-row="{rows.index(row)}" data-column="{columns.index(column)}"'
            )
            heading = f"<b>{escape(f'{names[1]} {column}')}</b> <span>{escape(finding)}</span>"
            parts.append(f'<div class="panel" {place}><p>{heading}</p>{picture}</div>')
        parts.append("</div>")
    axes = f"Across: {x}. Up: {y}, logarithmic, the same axes for each {names[0]}."
    rated = [(c, *(findings[r, c] for r in rows)) for c in columns]
    numbers = html.table([names[1], *rows], rated)
    return framed(
        f'<p class="message">{escape(title)}</p>{_key(y, baseline_name)}'
        f"{_controls(names, rows, columns, title)}{''.join(parts)}",
        f"{description} {axes}",
        numbers,
        f'class="figure panels" data-panels aria-label="{escape(title)}"',
    )


def _check_pairs(
    title: str,
    curves: Mapping[Pair, Sequence[float]],
    findings: Mapping[Pair, str],
    lowest: float,
) -> None:
    """Raise ValueError when a pair of row and column lacks its curve or its finding, or a number is not positive."""
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
    if lowest <= 0:
        raise ValueError(f"panels {title!r}: a logarithmic axis needs positive numbers")


def _key(y: str, baseline_name: str) -> str:
    """Return the key of the lines and the mark in the panels."""
    entries = {
        "line": y,
        "dashes": baseline_name,
        "mark": "goes on above the panel",
    }
    items = "".join(
        f'<li><i class="{sign}" aria-hidden="true"></i> {escape(words)}</li>'
        for sign, words in entries.items()
    )
    return f'<ul class="key">{items}</ul>'


def _controls(names: Pair, rows: list[str], columns: list[str], title: str) -> str:
    """Return the controls, hidden until a script can obey them."""
    group = f"panel-{sha256(title.encode()).hexdigest()[:8]}"
    radios = "".join(
        f'<label><input type="radio" name="{group}" value="{number}"{" checked" * (number == 0)}>'
        f" {escape(row)}</label> "
        for number, row in enumerate(rows)
    )
    ticks = "".join(f"<span>{escape(column)}</span>" for column in columns)
    return (
        f'<form class="choice" autocomplete="off" style="--choices: {len(columns)}" hidden>'
        f"<fieldset><legend>{escape(names[0])}</legend>{radios}</fieldset>"
        f'<label>{escape(names[1])} <input type="range" min="0" max="{len(columns) - 1}" step="1" value="0"></label>'
        f'<span class="ticks" aria-hidden="true">{ticks}</span>'
        '<output aria-live="polite"></output></form>'
    )


def _draw(
    values: Sequence[float],
    longest: int,
    y_limits: tuple[float, float],
    baseline: float,
    axes_names: Pair,
    labels: Pair,
) -> str:
    """Return one panel. `labels` are its title and its description."""
    with mpl.rc_context(svg.STYLE):
        figure = Figure(figsize=(WIDTH / 72, HEIGHT / 72), dpi=72)
        axes = figure.add_axes((34 / WIDTH, 0, (WIDTH - 44) / WIDTH, 1))
        axes.axhline(baseline, color=svg.INK, linewidth=1.2, linestyle=(0, (4, 3)))
        axes.plot(values, color=svg.SERIES[0], linewidth=2.2)
        axes.set(
            yscale="log", xlim=(0, longest - 1), ylim=y_limits, xlabel=axes_names[0]
        )
        left = _leaves(values, longest, y_limits[1])
        if left is not None:
            axes.plot(
                [left],
                [1],
                transform=axes.get_xaxis_transform(),
                marker="^",
                markersize=9,
                color=svg.SERIES[1],
                clip_on=False,
            )
        figure.text(0, 1 + 9 / HEIGHT, axes_names[1], ha="left", va="bottom")
        axes.xaxis.set_major_locator(MaxNLocator(3, integer=True))
        decades = math.log10(y_limits[1] / y_limits[0])
        axes.yaxis.set_major_locator(LogLocator(base=10 ** max(1, round(decades / 4))))
        axes.yaxis.set_minor_locator(NullLocator())
        axes.yaxis.set_major_formatter(svg.plainly)
        return svg.to_svg(figure, title=labels[0], description=labels[1])


def _leaves(values: Sequence[float], longest: int, top: float) -> float | None:
    """Return where a curve leaves its panel at the top, on a logarithmic axis; None if it stays to the end."""
    for place, value in enumerate(values):
        if value > top:
            if not place:
                return 0.0
            before = math.log(values[place - 1])
            return place - 1 + (math.log(top) - before) / (math.log(value) - before)
    return None if len(values) == longest else len(values) - 1.0
