"""Shows the ledger of versions: as two tables, as a mark on each snippet, and as what one prints elsewhere."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from pathlib import PurePosixPath

from tf2_memo.html import literal
from tf2_memo.pages.snippet_index import by_topic
from tf2_memo.programs.ledger import (
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
from tf2_memo.site import anchor

PAGE = "versions"
"""The page of the tables, by its path below the docs folder without its ending."""

_GROUPS = {
    RELEASES: "Releases of TensorFlow, each with the newest Keras and NumPy that it allows",
    TO_COME: "TensorFlow to come",
    OLDER_KERAS: "Older releases of Keras",
    KERAS_2: "Keras 2, which the package tf-keras goes on with",
}
_NOT_COMPARED = "not yet compared"


def place(path: str) -> str:
    """Return the id of a snippet in the table."""
    return path.removesuffix(".py").replace("/", "-")


def mark(ledger: Ledger, path: str, source: str) -> str:
    """Say in a few words under which versions a snippet shows the same, as text."""
    row = ledger.row(path, source)
    if not row:
        return _NOT_COMPARED
    said = [
        *_since(row, _ran(ledger, row, RELEASES)),
        *_keras(row, _ran(ledger, row, OLDER_KERAS)),
        *_to_come(row, _ran(ledger, row, TO_COME)),
    ]
    return "; ".join(said) or _NOT_COMPARED


def _ran(ledger: Ledger, row: Row, group: str) -> list[Column]:
    """Return the columns of a group in which a snippet was run."""
    return [
        each for each in ledger.columns if each.group == group and row.status(each.name)
    ]


def _since(row: Row, columns: Sequence[Column]) -> Iterator[str]:
    """Say since which release a snippet shows the same."""
    same = _last_same(row, columns)
    if same:
        yield f"same since {same[0].name}"
    elif columns:
        yield f"{row.status(columns[-1].name)} in {columns[-1].name}"


def _keras(row: Row, columns: Sequence[Column]) -> Iterator[str]:
    """Say which Keras a snippet needs, if not every one that was tried will do."""
    same = _last_same(row, columns)
    if len(same) == len(columns):
        return
    before = row.status(columns[len(columns) - len(same) - 1].name)
    if not same:
        yield f"{before} in {columns[-1].name}"
    elif before == "fails":
        yield f"needs {same[0].name}"
    else:
        yield f"{before} before {same[0].name}"


def _to_come(row: Row, columns: Sequence[Column]) -> Iterator[str]:
    for each in columns:
        if each.name in row.differs:
            yield f"{row.status(each.name)} in TensorFlow {each.tensorflow}"


def _last_same(row: Row, columns: Sequence[Column]) -> list[Column]:
    """Return the newest columns in which a snippet shows the same, up to the first older one in which it does not."""
    same: list[Column] = []
    for each in reversed(columns):
        if each.name not in row.same:
            break
        same.insert(0, each)
    return same


def tables(results: Results, ledger: Ledger) -> str:
    """Return the HTML of the tables: how many snippets are the same in each environment, and how each one differs."""
    return _summary(results, ledger) + _details(results, ledger)


def _summary(results: Results, ledger: Ledger) -> str:
    rows = [
        row
        for run in results.runs()
        if (row := ledger.row(run.path, run.snippet.source))
    ]
    heads = ("TensorFlow", "Keras", "NumPy", "same", *STATUSES, _NOT_COMPARED)
    head = "".join(f'<th scope="col">{each}</th>' for each in heads)
    groups = "".join(
        f'<tbody><tr><th colspan="{len(heads) + 1}" scope="rowgroup">{_GROUPS[group]}</th></tr>'
        f"{''.join(_line(each, rows, len(results.runs())) for each in columns)}</tbody>"
        for group, columns in groupby(ledger.columns, key=lambda each: each.group)
    )
    return f'<div class="versions"><table><thead><tr><td></td>{head}</tr></thead>{groups}</table></div>'


def _line(column: Column, rows: Sequence[Row], every: int) -> str:
    found = [row.status(column.name) for row in rows]
    counts = [found.count(status) for status in ("same", *STATUSES)]
    versions = (column.tensorflow, column.keras, column.versions["numpy"])
    cells = "".join(
        f"<td>{each}</td>" for each in (*versions, *counts, every - sum(counts))
    )
    return f'<tr><th scope="row">{escape(column.name)}</th>{cells}</tr>'


def _details(results: Results, ledger: Ledger) -> str:
    groups = "".join(
        f'<tbody><tr><th colspan="3" scope="rowgroup">{escape(topic)}</th></tr>'
        f"{''.join(_program(results, ledger, run) for run in runs)}</tbody>"
        for topic, runs in by_topic(results)
    )
    head = "".join(
        f'<th scope="col">{name}</th>'
        for name in ("Program", "Versions", "Differences")
    )
    return (
        '<div class="snippet-index" data-versions>'
        '<p hidden><label>Show those with <input type="search" placeholder="fails, Keras 3.3, fit"></label>'
        ' <output aria-live="polite"></output></p>'
        f"<table data-search-exclude><thead><tr>{head}</tr></thead>{groups}</table></div>"
    )


def _program(results: Results, ledger: Ledger, run: Run) -> str:
    source = run.snippet.source
    row = ledger.row(run.path, source)
    page = f"site:{results.site.address(run.page)}#{anchor(run.path)}"
    differences = "".join(
        _finding(where, finding) for where, finding in _findings(row or Row(""))
    )
    return (
        f'<tr id="{place(run.path)}" data-names="{escape(run.snippet.title)}">'
        f'<th scope="row"><a href="{page}">{escape(PurePosixPath(run.path).name)}</a></th>'
        f"<td>{escape(mark(ledger, run.path, source))}</td><td>{differences}</td></tr>"
    )


def _findings(row: Row) -> list[tuple[list[str], Finding]]:
    """Return the findings of a row, each once, with the environments in which it was made."""
    names: dict[Finding, list[str]] = {}
    for name, finding in row.differs.items():
        names.setdefault(finding, []).append(name)
    return [(where, finding) for finding, where in names.items()]


def _finding(where: list[str], finding: Finding) -> str:
    names = f"<b>{escape(', '.join(where))}</b>: {finding.status}"
    if finding.error:
        return f"<p>{names}: <code>{escape(finding.error)}</code></p>"
    return f"<details><summary>{names}</summary>{_difference(finding)}</details>"


def _difference(finding: Finding) -> str:
    """Return the lines that differ."""
    lines = "".join(
        f"<{_TAGS[line[0]]}>{literal(line)}</{_TAGS[line[0]]}>\n"
        if line[0] in _TAGS
        else f"{literal(line)}\n"
        for line in finding.difference
    )
    return f'<pre class="difference" tabindex="0"><samp>{lines}</samp></pre>'


_TAGS = {"-": "del", "+": "ins"}


def elsewhere(ledger: Ledger, path: str, source: str, name: str) -> str:
    """Return the HTML of what a snippet does in another environment, in place of what the site shows.

    Raises RefusedError when the ledger does not know.
    """
    column = next((each for each in ledger.columns if each.name == name), None)
    row = ledger.row(path, source)
    if not column:
        raise RefusedError(f"the ledger has no environment {name!r}; run make compat")
    versions = ", ".join(f"{key} {value}" for key, value in column.versions.items())
    head = f'<p class="provenance">{escape(versions)}, {column.date}</p>'
    if not row or not row.status(name):
        return f'<div class="elsewhere"><p>{_NOT_COMPARED}</p></div>'
    if name in row.same:
        return f'<div class="elsewhere"><p>The same.</p>{head}</div>'
    finding = row.differs[name]
    shown = (
        f'<pre class="error" tabindex="0"><samp>{literal(finding.error)}</samp></pre>'
        if finding.error
        else _difference(finding)
    )
    return f'<div class="elsewhere output" data-search-exclude>{shown}{head}</div>'
