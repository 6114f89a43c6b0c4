"""Makes notebook files: in the notebook format 4.5, a notebook and its cells are JSON."""

import json
import platform
from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import Any

from tf2_memo.programs.results import Run

Cell = dict[str, Any]


def of_cells(cells: list[Cell], opening: str, packages: Mapping[str, str]) -> str:
    """Return cells as a notebook file, whose first cell opens with a comment and installs the packages."""
    pins = " ".join(f"{name}=={version}" for name, version in packages.items())
    first = _code_cell(f"{opening}%pip install --quiet {pins}")
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    language = {"name": "python", "version": platform.python_version()}
    notebook = {
        "cells": [
            cell | {"id": f"cell-{number}"}
            for number, cell in enumerate([first, *cells])
        ],
        "metadata": {"kernelspec": kernel, "language_info": language},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return f"{json.dumps(notebook, ensure_ascii=False, indent=1)}\n"


def of_snippet(
    run: Run, opening: str, packages: Mapping[str, str], prose: Sequence[str] = ()
) -> str:
    """Return a snippet as a notebook file: its docstring, then a cell for each of its sections with the output.

    `prose` is what stands between them.
    """
    title, _, text = run.snippet.docstring.partition("\n")
    texts = [f"# {title.rstrip('.')}\n{text}".rstrip(), *prose]
    code = _code_cells(run)
    cells = [
        cell
        for words, section in zip_longest(map(_text_cell, texts), code)
        for cell in (words, section)
        if cell and cell["source"]
    ]
    return of_cells(cells, opening, packages)


def _text_cell(source: str) -> Cell:
    return {"cell_type": "markdown", "metadata": {}, "source": source}


def _code_cell(source: str) -> Cell:
    return {
        "cell_type": "code",
        "execution_count": None,
        "metadata": {},
        "outputs": [],
        "source": source,
    }


def _code_cells(run: Run) -> list[Cell]:
    """Return a cell for each section, with its output. Where the program failed, as declared, it stops."""
    cells = [_code_cell(source) for source in run.snippet.cells()]
    reached = len(run.result.parts)
    for cell, text in zip(cells, run.result.parts, strict=False):
        if text:
            output = {"output_type": "stream", "name": "stdout", "text": text}
            cell["outputs"].append(output)
    if run.result.traceback:
        failed = cells[reached - 1]
        failed["metadata"]["tags"] = [
            "raises-exception"
        ]  # so that tools run it to this end
        failed["outputs"].append(_error(run))
    executed = [cell for cell in cells[:reached] if cell["source"]]
    for number, cell in enumerate(executed, start=1):
        cell["execution_count"] = number
    return cells


def _error(run: Run) -> dict[str, Any]:
    return {
        "output_type": "error",
        "ename": run.result.exception,
        "evalue": run.result.message,
        "traceback": run.result.traceback.splitlines(),
    }
