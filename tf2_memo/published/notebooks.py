"""Writes each notebook as files to take away: executed, and as its source."""

from importlib.metadata import version
from pathlib import Path
from typing import Any

from tf2_memo.notebooks import pages
from tf2_memo.pages import links
from tf2_memo.programs.machine import PACKAGES
from tf2_memo.programs.results import Results
from tf2_memo.published import ipynb
from tf2_memo.published.downloads import origin
from tf2_memo.site import Site


def write(results: Results, folder: Path) -> None:
    """Write the files of each notebook in the folder of a built site. One that failed, or still runs, has none."""
    packages = {name: version(name) for name in (*PACKAGES, "matplotlib")}
    versions = {"python": results.machine.versions["python"]} | packages
    for source in results.site.notebooks():
        outcome = pages.executed(source, results)
        if not outcome or "message" in outcome:
            continue
        uri = results.site.page_of(source)
        place = results.site.address(uri.removesuffix(".py"))
        opening = origin(uri, place, versions, outcome["measured"], results.site)
        cells = [_hosted(cell, uri, results.site) for cell in outcome["cells"]]
        file = folder / uri
        file.parent.mkdir(parents=True, exist_ok=True)
        text = source.read_text(encoding="utf-8-sig")
        file.write_text(f"{opening}\n{text}", encoding="utf-8")
        notebook = ipynb.of_cells(cells, opening, packages)
        file.with_suffix(".ipynb").write_text(notebook, encoding="utf-8")


def _hosted(cell: dict[str, Any], uri: str, site: Site) -> dict[str, Any]:
    """Return a cell whose links between pages lead to the hosted site, or are words alone when none is known."""
    if cell["cell_type"] != "markdown":
        return cell
    return cell | {"source": links.between_pages(cell["source"], uri, site, site.url)}
