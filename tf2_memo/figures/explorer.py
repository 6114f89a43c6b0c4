"""Many runs in one figure: a table of them all, one run in words, and controls that choose it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from itertools import product

from tf2_memo import html
from tf2_memo.figures.frame import Frame
from tf2_memo.figures.neighbours import neighbours
from tf2_memo.picture import framed

Settings = tuple[str, ...]
STRENGTHS = 4  # of the colour of a cell, beside none


@dataclass(frozen=True)
class Run:
    """What a figure shows of one run."""

    cell: str
    """In the table of all runs, in few letters."""
    words: str
    """In whole sentences."""
    strength: int = 0
    """How strongly its cell is coloured: 0, not at all, to 4."""
    curve: Sequence[float] = ()
    """What the frame shows of it, if the figure has one."""


def explorer(
    controls: Mapping[str, Sequence[str]],
    runs: Mapping[Settings, Run],
    *,
    first: Settings,
    title: str,
    description: str,
    frame: Frame | None = None,
    sliders: bool = True,
) -> str:
    """Return an HTML figure with a table of all runs, and controls that show one of them in words, and as a curve.

    `controls` are two or three: the columns of each table, its rows and, if there is a third, the tables. `runs` has a
    run for each choice of settings. `first` are the settings that are shown before a reader has chosen any, with their
    curve in the `frame` and those of its neighbours. Controls whose choices have no order are lists rather than
    `sliders`. Without script the first run and the tables are seen: docs/javascripts/explore_runs.js reveals the
    controls. Raises ValueError when a run is missing, or too many are there.
    """
    if not 2 <= len(controls) <= 3:
        raise ValueError(f"explorer {title!r} needs two or three controls")
    settings = list(product(*controls.values()))
    if set(settings) != set(runs) or first not in runs:
        raise ValueError(f"explorer {title!r} needs one run for each choice, and the first among them")  # fmt: skip
    places = dict(zip(settings, product(*(range(len(c)) for c in controls.values())), strict=True))  # fmt: skip
    chosen = ", ".join(f"{name} {choice}" for name, choice in zip(controls, first, strict=True))  # fmt: skip
    shown = f"{chosen}: {runs[first].words}"
    chart = ""
    if frame:
        shape = tuple(map(len, controls.values()))
        near = neighbours(places[first], shape)
        chart = frame.draw(
            runs[first].curve,
            [runs[s].curve for s, place in places.items() if place in near],
            key=f"explorer-{sha256(title.encode()).hexdigest()[:8]}",
            title=title,
            description=shown,
        )
    form = _form(controls, places[first], sliders=sliders)
    tables = _tables(controls, runs, places)
    return framed(
        f'<p class="message">{escape(title)}</p>{form}'
        f'<p class="shown" aria-live="polite">{escape(shown)}</p>{chart}{tables}',
        description,
        _in_words(controls, runs, places, frame),
        f'class="figure explorer" data-explorer aria-label="{escape(title)}"',
    )


def _form(
    controls: Mapping[str, Sequence[str]], first: tuple[int, ...], *, sliders: bool
) -> str:
    """Return the controls, hidden until a script can obey them."""
    make = _slider if sliders else _list
    parts = "".join(
        make(name, choices, at)
        for (name, choices), at in zip(controls.items(), first, strict=True)
    )
    return f'<form class="choice" autocomplete="off" hidden>{parts}</form>'


def _slider(name: str, choices: Sequence[str], at: int) -> str:
    ticks = "".join(f"<span>{escape(choice)}</span>" for choice in choices)
    return (
        f'<div style="--choices: {len(choices)}"><label>{escape(name)} <input type="range" min="0" '
        f'max="{len(choices) - 1}" step="1" value="{at}" {_address(name, choices, at)}></label>'
        f'<span class="ticks" aria-hidden="true">{ticks}</span></div>'
    )


def _list(name: str, choices: Sequence[str], at: int) -> str:
    options = "".join(
        f'<option value="{number}"{" selected" * (number == at)}>{escape(choice)}</option>'
        for number, choice in enumerate(choices)
    )
    return f"<label>{escape(name)} <select {_address(name, choices, at)}>{options}</select></label> "


def _address(name: str, choices: Sequence[str], at: int) -> str:
    """Return the attributes that say how the address of the page names the choices of a control."""
    words = "|".join(map(_slug, choices))
    return f'name="{_slug(name)}" data-words="{words}" data-first="{at}"'


def _slug(text: str) -> str:
    return re.sub(r"[^\w.]+", "-", text).strip("-")


def _tables(
    controls: Mapping[str, Sequence[str]],
    runs: Mapping[Settings, Run],
    places: Mapping[Settings, tuple[int, ...]],
) -> str:
    """Return a table for each choice of the third control, or one; each cell is a run."""
    (across, columns), (down, rows), *third = controls.items()
    name, choices = third[0] if third else ("", [""])
    heads = "".join(f'<th scope="col">{escape(column)}</th>' for column in columns)
    parts = []
    for choice in choices:
        lines = []
        for row in rows:
            cells = ""
            for column in columns:
                settings = (column, row, choice)[: len(controls)]
                run = runs[settings]
                cells += (
                    f'<td data-at="{_joined(places[settings])}" class="strength-{run.strength}">'
                    f"{escape(run.cell)}</td>"
                )
            lines.append(f'<tr><th scope="row">{escape(row)}</th>{cells}</tr>')
        called = f"{name} {choice}. Across: {across}" if third else f"Across: {across}"
        parts.append(
            f'<div class="md-typeset__scrollwrap" data-search-exclude><table class="runs{" alike" * bool(third)}">'
            f'<caption>{escape(called)}</caption><thead><tr><th scope="col">{escape(down)}</th>{heads}</tr></thead>'
            f"<tbody>{''.join(lines)}</tbody></table></div>"
        )
    return "".join(parts)


def _in_words(
    controls: Mapping[str, Sequence[str]],
    runs: Mapping[Settings, Run],
    places: Mapping[Settings, tuple[int, ...]],
    frame: Frame | None,
) -> str:
    """Return the table of all runs in words, from which the script takes words and curves."""
    table = html.table([*controls, "run"], ((*s, runs[s].words) for s in places))
    attributes = (
        f'data-at="{_joined(place)}"'
        + (f' data-curve="{frame.points(runs[s].curve)}"' if frame else "")
        for s, place in places.items()
    )
    head, body, rest = re.split(r"(?<=<tbody>)|(?=</tbody>)", table)
    rows = re.sub(r"<tr>", lambda _: f"<tr {next(attributes)}>", body)
    return f'<div class="in-words">{head}{rows}{rest}</div>'


def _joined(place: tuple[int, ...]) -> str:
    return "-".join(map(str, place))
