"""Shows the ledger of versions: as tables, as a mark on each snippet, and as what one prints elsewhere."""

from collections.abc import Collection, Iterator, Sequence
from html import escape
from itertools import groupby
from pathlib import PurePosixPath

from tf2_memo.html import literal
from tf2_memo.pages.snippet_index import by_topic
from tf2_memo.programs.ledger import (
    GROUPS,
    KERAS_2,
    OLDER_KERAS,
    RELEASES,
    STATUSES,
    TO_COME,
    Column,
    Finding,
    Ledger,
    Row,
)
from tf2_memo.programs.problem import RefusedError
from tf2_memo.programs.results import Results, Run
from tf2_memo.programs.snippet import read
from tf2_memo.site import anchor

PAGE = "versions"
"""The page of the tables, by its path below the docs folder without its ending."""

_GROUPS = {
    RELEASES: "Releases of TensorFlow, each with the newest Keras and NumPy that it allows for this Python",
    TO_COME: "TensorFlow to come",
    OLDER_KERAS: "Older releases of Keras",
    KERAS_2: "Keras 2: the package tf-keras, with TF_USE_LEGACY_KERAS=1",
}
_NOT_COMPARED = "not yet compared"
_SHOWN = ("same", *STATUSES, _NOT_COMPARED)


def place(path: str) -> str:
    """Return the id of a snippet in the table."""
    return path.removesuffix(".py").replace("/", "-")


def mark(ledger: Ledger, path: str, source: str) -> str:
    """Say in a few words under which versions a snippet shows the same, as text."""
    row = ledger.row(path, source)
    if not row:
        return _NOT_COMPARED
    columns = {
        group: [
            each
            for each in ledger.columns
            if each.group == group and row.status(each.name)
        ]
        for group in GROUPS
    }
    releases = columns[RELEASES]
    said = [
        *_since(row, releases),
        *_differing(row, _of_keras(row, columns[OLDER_KERAS], releases)),
        *_differing(row, columns[TO_COME]),
    ]
    return "; ".join(said) or _NOT_COMPARED


def _since(row: Row, releases: Sequence[Column]) -> Iterator[str]:
    """Say since which release a snippet shows the same."""
    same = _newest_same(row, releases)
    if same:
        yield f"same since {same[0].name}"
    elif releases:
        yield f"{row.status(releases[-1].name)} in {releases[-1].name}"


def _differing(row: Row, columns: Sequence[Column]) -> Iterator[str]:
    """Say for each status in which of some environments a snippet has it, with a word that many names share once."""
    for status in reversed(STATUSES):
        names = [each.name for each in columns if row.status(each.name) == status]
        if names:
            yield f"{status} in {', '.join(names).replace(', Keras', ',')}"


def _of_keras(
    row: Row, columns: Sequence[Column], releases: Sequence[Column]
) -> list[Column]:
    """Return the columns of older Keras, without those that differ as their TensorFlow does with the newest Keras."""
    known = {each.tensorflow: row.differs.get(each.name) for each in releases}
    return [
        each
        for each in columns
        if each.name in row.same or row.differs[each.name] != known.get(each.tensorflow)
    ]


def _newest_same(row: Row, columns: Sequence[Column]) -> list[Column]:
    """Return the newest columns in which a snippet shows the same, up to the first older one in which it does not."""
    same: list[Column] = []
    for each in reversed(columns):
        if each.name not in row.same:
            break
        same.insert(0, each)
    return same


def tables(results: Results, ledger: Ledger) -> str:
    """Return the HTML of the tables: how many snippets are the same in each environment, and how each one differs."""
    if not ledger.columns:
        return f"<p>{_NOT_COMPARED}</p>"
    return (
        _summary(ledger, results.runs())
        + _where(ledger.columns)
        + _details(results, ledger)
    )


def summary(results: Results, ledger: Ledger, paths: Sequence[str]) -> str:
    """Return the HTML of the first table for some snippets alone. Raises RefusedError as `older` does."""
    return _summary(ledger, _named(results, paths))


def _where(columns: Sequence[Column]) -> str:
    """Say with which Python, on which machine and when the snippets ran."""
    dates = sorted({each.date for each in columns})
    said = {f"Python {each.versions['python']}" for each in columns}
    said |= {"{cpu}, {cpus} CPUs, {system}".format(**each.machine) for each in columns}
    days = " to ".join(dict.fromkeys([dates[0], dates[-1]]))
    return f'<p class="provenance">{escape("; ".join([*sorted(said), days]))}</p>'


def _summary(ledger: Ledger, runs: Sequence[Run]) -> str:
    columns = ledger.columns
    rows = [ledger.row(run.path, run.snippet.source) or Row("") for run in runs]
    statuses = ["same", *STATUSES]
    if not all(row.status(each.name) for row in rows for each in columns):
        statuses.append("")
    names = ("Environment", "TensorFlow", "Keras", "NumPy", *statuses)
    heads = "".join(f'<th scope="col">{each or _NOT_COMPARED}</th>' for each in names)
    groups = "".join(
        f'<tbody><tr><th colspan="{len(names)}" scope="rowgroup">{_GROUPS[group]}</th></tr>'
        f"{''.join(_counts(each, rows, statuses) for each in of_group)}</tbody>"
        for group, of_group in groupby(columns, key=lambda each: each.group)
    )
    table = (
        f"<table data-search-exclude><thead><tr>{heads}</tr></thead>{groups}</table>"
    )
    return f'<div class="versions" data-ledger>{table}</div>'


def _counts(column: Column, rows: Sequence[Row], statuses: Sequence[str]) -> str:
    """Return the line of an environment: its versions, and how many snippets have each status."""
    found = [row.status(column.name) for row in rows]
    cells = "".join(
        f"<td>{each}</td>"
        for each in (
            column.tensorflow,
            column.keras,
            column.versions["numpy"],
            *map(found.count, statuses),
        )
    )
    return f'<tr><th scope="row">{escape(column.name)}</th>{cells}</tr>'


def _details(results: Results, ledger: Ledger) -> str:
    groups = "".join(
        f'<tbody><tr><th colspan="2" scope="rowgroup">{escape(topic)}</th></tr>'
        f"{''.join(_program(results, ledger, run) for run in runs)}</tbody>"
        for topic, runs in by_topic(results)
    )
    heads = "".join(
        f'<th scope="col">{name}</th>' for name in ("Program", "Under other versions")
    )
    return (
        '<div class="snippet-index" data-versions data-ledger>'
        '<p hidden><label>Show those with <input type="search" placeholder="fit, warning, adam"></label>'
        f'{_choices(ledger.columns)} <output aria-live="polite"></output></p>'
        f"<table data-search-exclude><thead><tr>{heads}</tr></thead>{groups}</table></div>"
    )


def _choices(columns: Sequence[Column]) -> str:
    """Return the two lists by which the rows are chosen: the number of a column, and numbers of `_SHOWN`."""
    environments = {"any environment": ""}
    environments |= {each.name: str(number) for number, each in enumerate(columns)}
    numbers = "".join(map(str, range(len(_SHOWN))))
    statuses = {"anything": numbers, "not the same": numbers[1:-1]}
    statuses |= {name: str(number) for number, name in enumerate(_SHOWN)}
    lists = (("in", environments), ("that are", statuses))
    return "".join(_choice(name, options) for name, options in lists)


def _choice(name: str, options: dict[str, str]) -> str:
    """Return a list to choose from, given the values of what it shows."""
    shown = "".join(
        f'<option value="{value}">{escape(option)}</option>'
        for option, value in options.items()
    )
    return f" <label>{name} <select>{shown}</select></label>"


def older(results: Results, ledger: Ledger, paths: Sequence[str]) -> str:
    """Return the HTML of how some snippets differ under older releases of TensorFlow and Keras.

    Raises RefusedError when a page does not run one of them.
    """
    items = "".join(
        f"<dt>{_link(results, run)}</dt>"
        f"<dd>{_findings(ledger, run, (RELEASES, OLDER_KERAS)) or escape(_mark(ledger, run))}</dd>"
        for run in _named(results, paths)
    )
    return f"<dl data-ledger data-search-exclude>{items}</dl>"


def _named(results: Results, paths: Sequence[str]) -> list[Run]:
    runs = {run.path: run for run in results.runs()}
    if unknown := [path for path in paths if path not in runs]:
        raise RefusedError(f"no page runs {', '.join(unknown)}: name what one runs")
    return [runs[path] for path in paths]


def _program(results: Results, ledger: Ledger, run: Run) -> str:
    row = ledger.row(run.path, run.snippet.source) or Row("")
    statuses = (row.status(each.name) or _NOT_COMPARED for each in ledger.columns)
    numbers = "".join(str(_SHOWN.index(each)) for each in statuses)
    return (
        f'<tr id="{place(run.path)}" data-names="{escape(run.snippet.title.lower())}" data-statuses="{numbers}">'
        f'<th scope="row">{_link(results, run)}</th>'
        f"<td>{escape(_mark(ledger, run))}{_findings(ledger, run, GROUPS)}</td></tr>"
    )


def _mark(ledger: Ledger, run: Run) -> str:
    return mark(ledger, run.path, run.snippet.source)


def _link(results: Results, run: Run) -> str:
    page = f"site:{results.site.address(run.page)}#{anchor(run.path)}"
    name = escape(PurePosixPath(run.path).name).replace("_", "_<wbr>")
    return f'<a href="{page}">{name}</a>'


def _findings(ledger: Ledger, run: Run, groups: Collection[str]) -> str:
    """Return how a snippet differs in the environments of some groups: each finding once."""
    row = ledger.row(run.path, run.snippet.source) or Row("")
    where: dict[Finding, list[str]] = {}
    for each in ledger.columns:
        if each.group in groups and each.name in row.differs:
            where.setdefault(row.differs[each.name], []).append(each.name)
    return "".join(_finding(names, finding) for finding, names in where.items())


def _finding(names: list[str], finding: Finding) -> str:
    """Return what was found in some environments: an error, or the lines that differ, folded."""
    said = f"<b>{escape(', '.join(names))}</b>: {finding.status}"
    if finding.error:
        return f"<p>{said}: {_error(finding)}</p>"
    return f"<details><summary>{said}</summary>{_difference(finding)}</details>"


def _error(finding: Finding) -> str:
    return f"<code>{literal(finding.error)}</code>"


def _difference(finding: Finding) -> str:
    """Return the lines that differ. They are in no `samp`, since the search looks for messages there."""
    lines = "".join(f"{_line(line)}\n" for line in finding.difference)
    return f'<div class="language-diff"><pre class="difference" tabindex="0">{lines}</pre></div>'


def _line(line: str) -> str:
    """Return a line of a difference: what is gone and what has come are told apart for those who do not see it, too."""
    tag = {"-": "del", "+": "ins"}.get(line[:1])
    return f"<{tag}>{literal(line)}</{tag}>" if tag else literal(line)


def elsewhere(results: Results, ledger: Ledger, path: str, name: str) -> str:
    """Return the HTML of how a snippet does in an environment, with the versions there."""
    row = ledger.row(path, read(results.site.snippets, path).source) or Row("")
    column = next((each for each in ledger.columns if each.name == name), None)
    if not column or not row.status(name):
        return f"<p>{escape(name)}: {_NOT_COMPARED}.</p>"
    finding = row.differs.get(name)
    shown = "<p>The same.</p>"
    if finding:
        shown = _error(finding) if finding.error else _difference(finding)
    versions = ", ".join(f"{each} {which}" for each, which in column.versions.items())
    return (
        f'<div class="output" data-ledger data-search-exclude>{shown}'
        f'<p class="provenance">{escape(versions)}; {column.date}</p></div>'
    )
