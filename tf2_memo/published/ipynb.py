"""Makes notebook files. What reads and writes them takes a while to import, so callers import this when they must."""

import platform
from collections.abc import Mapping
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from tf2_memo.programs.results import Run


def of_cells(cells: list[Any], opening: str, packages: Mapping[str, str]) -> str:
    """Return cells as a notebook file, whose first cell opens with a comment and installs the packages."""
    pins = " ".join(f"{name}=={version}" for name, version in packages.items())
    first = new_code_cell(f"{opening}%pip install --quiet {pins}")
    cells = [first, *map(nbformat.from_dict, cells)]
    for number, cell in enumerate(cells):
        cell.id = f"cell-{number}"  # the id that nbformat gives is random
    metadata = {
        "kernelspec": {
            "display_name": "Python 3",
            "language": "python",
            "name": "python3",
        },
        "language_info": {"name": "python", "version": platform.python_version()},
    }
    return f"{nbformat.writes(new_notebook(cells=cells, metadata=metadata))}\n"


def of_snippet(run: Run, opening: str, packages: Mapping[str, str]) -> str:
    """Return a snippet as a notebook file: its docstring, then a cell for each of its sections with the output."""
    title, _, text = run.snippet.docstring.partition("\n")
    heading = new_markdown_cell(f"# {title.rstrip('.')}\n{text}".rstrip())
    return of_cells([heading, *_code_cells(run)], opening, packages)


def _code_cells(run: Run) -> list[NotebookNode]:
    """Return a cell for each section, with its output. Where the program failed, as declared, it stops."""
    cells = [new_code_cell(source) for source in run.snippet.cells()]
    reached = len(run.result.parts)
    for cell, output in zip(cells, run.result.parts, strict=False):
        if output:
            cell.outputs.append(new_output("stream", name="stdout", text=output))
    if run.result.traceback:
        failed = cells[reached - 1]
        failed.metadata.tags = ["raises-exception"]  # so that tools run it to this end
        failed.outputs.append(_error(run))
    executed = [cell for cell in cells[:reached] if cell.source]
    for number, cell in enumerate(executed, start=1):
        cell.execution_count = number
    return executed + [cell for cell in cells[reached:] if cell.source]


def _error(run: Run) -> NotebookNode:
    return new_output(
        "error",
        ename=run.result.exception,
        evalue=run.result.message,
        traceback=run.result.traceback.splitlines(),
    )
