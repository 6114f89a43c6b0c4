"""Writes the page of each notebook beside it, and keeps the executed cells."""

import json
import logging
import time
from pathlib import Path
from typing import Any

from tf2_memo.html import failure_box
from tf2_memo.notebooks import execute, markdown
from tf2_memo.programs.cache import key
from tf2_memo.programs.problem import Problem, RefusedError
from tf2_memo.programs.results import Results

_FOUND_LATE = "search: {boost: 0.4}"
"""A notebook repeats what other pages explain: the search puts those first."""
_MADE_FROM = "made_from: "

log = logging.getLogger("tf2_memo")


def write(results: Results) -> list[Problem]:
    """Write the page of each notebook, remove those whose notebook is gone, and return what is wrong with any."""
    problems: list[Problem] = []
    folder = results.site.docs / "notebooks"
    for page in folder.glob("*.md"):
        if (
            _MADE_FROM in page.read_text(encoding="utf-8")
            and not page.with_suffix(".py").exists()
        ):
            page.unlink()
    for source in results.site.notebooks():
        try:
            text = _page(source, results)
        except RefusedError as error:
            problems.append(Problem(results.site.shown(source), 0, str(error)))
            text = failure_box(problems[-1:])
        page = source.with_suffix(".md")
        # A server builds again when a file is written, though nothing in it has changed.
        if not page.exists() or page.read_text(encoding="utf-8") != text:
            page.write_text(text, encoding="utf-8")
    return problems


def executed(source: Path, results: Results) -> dict[str, Any]:
    """Return description and cells of a notebook, out of the cache or by executing it. Raises RefusedError when it fails."""

    def run() -> dict[str, Any]:
        started = time.perf_counter()
        outcome = execute.run(source, results.site)
        log.info(
            "ran %s in %.2f s",
            results.site.shown(source),
            time.perf_counter() - started,
        )
        return outcome

    text = source.read_text(encoding="utf-8")
    machine = results.machine
    made_by = results.digest("tf2_memo.notebooks.execute")
    return results.cache.get_or_make(
        key([text, machine.versions, machine.facts, made_by]), run
    )


def _page(source: Path, results: Results) -> str:
    site = results.site
    outcome = executed(source, results)
    uri = site.page_of(source)
    head = f"description: {json.dumps(outcome['description'])}\n{_FOUND_LATE}\n{_MADE_FROM}{json.dumps(uri)}"
    text = markdown.to_page(outcome["cells"], uri, site, results.machine)
    return f"---\n{head}\n---\n\n{text}\n"
