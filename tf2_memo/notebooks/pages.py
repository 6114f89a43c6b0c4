"""Writes the page of each notebook beside it."""

import json
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from tf2_memo.html import failure_box, running_box
from tf2_memo.notebooks import RUN
from tf2_memo.pages import links, provenance
from tf2_memo.programs.child import Block
from tf2_memo.programs.problem import Problem
from tf2_memo.programs.program import Program
from tf2_memo.programs.results import Results
from tf2_memo.site import Site

_MADE_FROM = "made_from"


def remove_stale(site: Site) -> None:
    """Remove the pages whose notebook is gone."""
    sources = site.notebooks()
    for page in site.docs.rglob("notebooks/*.md"):
        if page.with_suffix(".py") not in sources and _is_made(page):
            page.unlink()


def programs(results: Results) -> list[Program]:
    """Return what executes each notebook that can be read."""
    found = [_program(source, results) for source in results.site.notebooks()]
    return [program for program in found if isinstance(program, Program)]


def write(results: Results) -> list[Problem]:
    """Write the page of each notebook, and return what is wrong with any."""
    sources = results.site.notebooks()
    return [problem for source in sources if (problem := _write(source, results))]


def executed(source: Path, results: Results) -> dict[str, Any]:
    """Return what convert.py says of a notebook, or its line and message when something is wrong.

    Return nothing while the notebook is executed.
    """
    program = _program(source, results)
    if isinstance(program, Problem):
        return {"line": 0, "message": program.message}
    if results.is_running(program):
        return {}
    results.run([program])
    (result,) = results.of(program)
    if result.failure and result.exception != "SystemExit":
        return {"line": 0, "message": result.failure}
    return json.loads(result.stdout.splitlines()[-1])


def _program(source: Path, results: Results) -> Program | Problem:
    name = results.site.shown(source)
    try:
        text = source.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        return Problem(name, 0, f"cannot be read: save it as UTF-8 ({error})")
    seconds = results.site.timeout
    call = f"main({text!r}, {seconds})  # {results.sources.digest_of_imports(text)}"
    code = f"from tf2_memo.notebooks.convert import main\n{call}\n"
    cells = text.count("# %%") + 3  # three for the start of Jupyter
    return Program((Block(code, name, allow=("nan",), timeout=seconds * cells),))


def _write(source: Path, results: Results) -> Problem | None:
    name, uri = results.site.shown(source), results.site.page_of(source)
    page = source.with_suffix(".md")
    if page.exists() and not _is_made(page):
        message = f"its page would replace {page.name}: rename one of them"
        return Problem(name, 0, message)
    outcome = executed(source, results)
    problem = None
    head = {
        _MADE_FROM: uri,
        "description": outcome.get("description", ""),
        "search": {"boost": 0.4},  # it repeats what other pages explain: after them
    }
    if not outcome:
        body = running_box(name)
    elif "message" in outcome:
        problem = Problem(name, outcome["line"], outcome["message"])
        body = failure_box([problem])
    else:
        body = _body(outcome, PurePosixPath(uri), results)
    text = f"---\n{yaml.safe_dump(head, allow_unicode=True, sort_keys=False)}---\n\n{body}\n"
    # A server builds again when a file is written, though nothing in it has changed.
    if not page.exists() or page.read_text(encoding="utf-8") != text:
        page.write_text(text, encoding="utf-8", newline="\n")
        results.read(page)
    return problem


def _body(outcome: dict[str, Any], source: PurePosixPath, results: Results) -> str:
    """Return the Markdown of a page: the cells, and below the first of them where the outputs come from."""
    measured, machine = outcome["measured"], results.machine
    line = provenance.line(outcome["seconds"], measured, machine)
    downloads = f'<p class="downloads">{links.to_program(results.site, source)}</p>'
    note = f'<div class="notebook-run" data-search-exclude>{line}{downloads}</div>'
    foot = provenance.last_executed([measured], machine)
    return f"{outcome['markdown'].replace(RUN, note, 1)}\n\n{foot}"


def _is_made(page: Path) -> bool:
    """Whether a page was made from a notebook, as its front matter then says."""
    head, _, _ = page.read_bytes().partition(b"\n---\n")
    return head.startswith(b"---\n") and f"\n{_MADE_FROM}: ".encode() in head
