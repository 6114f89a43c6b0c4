"""Writes the page of each notebook beside it, where every generator finds it, and its downloads into the built site.

MkDocs calls it through a hook. Before another generator: `python -m tf2_memo.notebook_pages`.
"""

import json
import logging
import time
from functools import lru_cache
from pathlib import Path
from typing import Any

from tf2_memo import notebook, notebook_runner
from tf2_memo.cache import code, key
from tf2_memo.errors import PageError, serving, shown
from tf2_memo.machine import dependencies, machine, versions
from tf2_memo.results import CACHE, DOCS

log = logging.getLogger("tf2_memo")


def write() -> None:
    """Write the pages. Raises PageError when a notebook fails; a server shows that in the page instead."""
    for source in _sources():
        try:
            text = _page(source)
        except PageError as error:
            message = f"{_uri(source)} failed\n{error}"
            if not serving():
                raise PageError(message) from error
            text = shown(message)
        page = source.with_suffix(".md")
        # A server builds again when a file is written, though nothing in it has changed.
        if not page.exists() or page.read_text(encoding="utf-8") != text:
            page.write_text(text, encoding="utf-8")


def write_downloads(site: Path) -> None:
    """Write the executed notebooks and their sources in the folder of a built site."""
    for source in _sources():
        executed = _executed(source, _name(source))
        if not executed["failure"]:
            uri, cells = _uri(source), executed["cells"]
            file = site / uri
            file.parent.mkdir(exist_ok=True)
            program = source.read_text(encoding="utf-8")
            file.write_text(notebook.source_file(program, cells, uri), encoding="utf-8")
            ipynb = notebook.notebook_file(cells, uri)
            file.with_suffix(".ipynb").write_text(ipynb, encoding="utf-8")


def _sources() -> list[Path]:
    return sorted((DOCS / "notebooks").glob("*.py"))


def _uri(source: Path) -> str:
    return source.relative_to(DOCS).as_posix()


def _page(source: Path) -> str:
    executed = _executed(source, _name(source))
    if executed["failure"]:
        raise PageError(executed["failure"])
    head = {"description": executed["description"], "made_from": _uri(source)}
    lines = [f"{name}: {json.dumps(value)}" for name, value in head.items()]
    text = notebook.page(executed["cells"], _uri(source))
    return "\n".join(["---", *lines, "---", "", text, ""])


def _name(source: Path) -> str:
    """Return under which name a notebook is kept. The cache of mkdocs-jupyter does not notice an upgrade."""
    program = source.read_text(encoding="utf-8")
    tools = code("environment.py", "jupyter/*.py", "notebook_runner.py")
    return key([program, versions(), dependencies(), machine(), tools])


@lru_cache(maxsize=16)
def _executed(source: Path, name: str) -> dict[str, Any]:
    """Return description and cells of a notebook, out of the cache or by executing it, or its failure.

    A failure is not kept in the cache, but this process does not execute the same notebook again.
    """

    def execute() -> dict[str, Any]:
        started = time.perf_counter()
        executed = notebook_runner.run(source)
        log.info("ran %s in %.2f s", source, time.perf_counter() - started)
        return executed

    try:
        return {"failure": ""} | CACHE.get_or_make(name, execute)
    except PageError as error:
        return {"failure": str(error)}


if __name__ == "__main__":
    write()
