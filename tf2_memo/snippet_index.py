"""Writes the index of snippets, one row each, grouped as the navigation groups their pages."""

from html import escape
from itertools import groupby
from pathlib import PurePosixPath

from tf2_memo import addresses, downloads, snippet
from tf2_memo.results import Run


def table(runs: list[Run]) -> str:
    """Return the HTML of the index. Its field for typing is hidden until filter_snippets.js runs."""
    topics = addresses.topics()
    places = {page: number for number, page in enumerate(topics)}
    ordered = sorted(runs, key=lambda run: places.get(run.page, len(places)))
    groups = "".join(
        f'<tbody><tr><th colspan="4" scope="rowgroup">{escape(topic)}</th></tr>{"".join(map(_row, group))}</tbody>'
        for topic, group in groupby(
            ordered, key=lambda run: topics.get(run.page, run.page)
        )
    )
    head = "".join(
        f'<th scope="col">{name}</th>'
        for name in ("Program", "What it does", "Run time", "Take it with you")
    )
    return (
        '<div class="snippet-index">'
        '<p hidden><label>Show those with <input type="search" placeholder="loss, fit, retracing"></label>'
        ' <output aria-live="polite"></output></p>'
        f"<table><thead><tr>{head}</tr></thead>{groups}</table></div>"
    )


def _row(run: Run) -> str:
    name = PurePosixPath(run.path).name
    title = snippet.Snippet(run.path, run.block.code).title
    page = f"site:{addresses.page(run.page)}#{addresses.anchor(run.path)}"
    return (
        f'<tr><th scope="row"><a href="{page}">{escape(name)}</a></th><td>{escape(title)}</td>'
        f"<td>{run.result.seconds:.2f} s</td><td>{downloads.links(run.path)}</td></tr>"
    )
