"""Writes the index of snippets, one row per snippet, grouped as the navigation groups their pages."""

import re
from collections.abc import Iterator
from html import escape
from itertools import groupby
from pathlib import PurePosixPath

from tf2_memo.pages import links
from tf2_memo.programs.results import Results, Run
from tf2_memo.site import Site, anchor

_OF_OTHERS = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+|[A-Za-z_]\w*(?=[(=])")
"""A name with a dot, before a bracket, or of an argument."""


def table(results: Results) -> str:
    """Return the HTML of the index. Its field for typing is hidden until filter_snippets.js runs."""
    groups = "".join(
        f'<tbody><tr><th colspan="4" scope="rowgroup">{escape(topic)}</th></tr>'
        f"{''.join(_row(results.site, run) for run in runs)}</tbody>"
        for topic, runs in by_topic(results)
    )
    head = "".join(
        f'<th scope="col">{name}</th>'
        for name in ("Program", "What it does", "Run time", "Take it with you")
    )
    return (
        '<div class="snippet-index">'
        '<p hidden><label>Show those with <input type="search" placeholder="loss, fit, retracing"></label>'
        ' <output aria-live="polite"></output></p>'
        f"<table data-search-exclude><thead><tr>{head}</tr></thead>{groups}</table></div>"
    )


def by_topic(results: Results) -> Iterator[tuple[str, Iterator[Run]]]:
    """Give the snippets by topic, in the order of the navigation."""
    topics = results.site.topics()
    places = {page: number for number, page in enumerate(topics)}
    ordered = sorted(results.runs(), key=lambda run: places.get(run.page, len(places)))
    yield from groupby(ordered, key=lambda run: topics.get(run.page, run.page))


def _row(site: Site, run: Run) -> str:
    name = PurePosixPath(run.path).name
    page = f"site:{site.address(run.page)}#{anchor(run.path)}"
    return (
        f'<tr data-names="{escape(_names(run.snippet.source))}">'
        f'<th scope="row"><a href="{page}">{escape(name)}</a></th><td>{as_code(run.snippet.title)}</td>'
        f"<td>{run.result.seconds:.2f} s</td><td>{links.to_snippet(site, run.path)}</td></tr>"
    )


def as_code(text: str) -> str:
    """Return a line as HTML: what stands between backticks is code."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(text))


def _names(source: str) -> str:
    """Return what a program calls, reaches by a dot or passes by name: by these the field for typing finds it, too.

    Each stands there once, in the order of the alphabet, which compresses best.
    """
    names = _OF_OTHERS.findall(source)
    return " ".join(sorted({name.lower() for name in names}))
