"""Writes each notebook as files to take away: executed, and as its source."""

import posixpath
import re
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tf2_memo.notebooks.markdown import Cell, measured_at
from tf2_memo.notebooks.pages import executed
from tf2_memo.programs.cache import key
from tf2_memo.programs.machine import PACKAGES
from tf2_memo.programs.problem import RefusedError
from tf2_memo.programs.results import Results
from tf2_memo.published.downloads import origin
from tf2_memo.site import Site

_LINK = re.compile(r"\[([^\]]+)\]\((?!\w+:)([^)\s]+)\)")


def write(results: Results, folder: Path) -> None:
    """Write the files of each notebook in the folder of a built site. One that failed has none."""
    for source in results.site.notebooks():
        try:
            cells = executed(source, results)["cells"]
        except RefusedError:
            continue
        uri = results.site.page_of(source)
        opening = _opening(cells, uri, results)
        file = folder / uri
        file.parent.mkdir(exist_ok=True)
        text = source.read_text(encoding="utf-8")
        file.write_text(f"{opening}\n{text}", encoding="utf-8")
        notebook = _notebook(cells, uri, opening, results)
        file.with_suffix(".ipynb").write_text(notebook, encoding="utf-8")


def _notebook(cells: list[Cell], uri: str, opening: str, results: Results) -> str:
    """Return executed cells as a notebook whose first cell installs the versions that they were executed with."""
    taken = [_taken(cell, uri, results.site) for cell in cells]

    def make() -> str:
        from tf2_memo.published import ipynb  # noqa: PLC0415 - it takes a while to import

        return ipynb.of_cells(taken, opening, _packages())

    made_by = results.digest("tf2_memo.published.ipynb")
    return results.cache.get_or_make(key([taken, opening, _packages(), made_by]), make)


def _opening(cells: list[Cell], uri: str, results: Results) -> str:
    used = {"python": results.machine.versions["python"]} | _packages()
    place = results.site.address(uri.removesuffix(".py"))
    return origin(uri, place, used, measured_at(cells), results.site)


def _packages() -> dict[str, str]:
    """Return the versions of the packages that a notebook may use."""
    return {name: version(name) for name in (*PACKAGES, "matplotlib")}


def _taken(cell: Cell, uri: str, site: Site) -> dict[str, Any]:
    """Return a cell without stderr, and with links that lead to the hosted site."""
    if cell["cell_type"] == "markdown":
        source = _LINK.sub(
            lambda link: _hosted(link[1], link[2], uri, site), cell["source"]
        )
        return cell | {"source": source}
    outputs = [out for out in cell["outputs"] if out.get("name") != "stderr"]
    return cell | {"outputs": outputs}


def _hosted(words: str, target: str, uri: str, site: Site) -> str:
    """Return a link between pages as one to the hosted site, or the words alone when none is known."""
    if not site.url:
        return words
    file, mark, anchor = target.partition("#")
    path = posixpath.normpath(posixpath.join(posixpath.dirname(uri), file))
    place = site.address(posixpath.splitext(path)[0])
    return f"[{words}]({site.url}{place}{mark}{anchor})"
