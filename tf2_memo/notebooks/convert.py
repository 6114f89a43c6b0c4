"""Executes a notebook and makes Markdown of it, by mkdocs-jupyter. Only a process that runs a program imports this."""

import json
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import jupytext
from jupytext.config import JupytextConfiguration
from mkdocs_jupyter.nbconvert2 import get_nbconvert_app
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbconvert.exporters import MarkdownExporter
from nbconvert.filters import strip_ansi
from nbconvert.preprocessors import ExecutePreprocessor
from nbformat import NotebookNode

from tf2_memo import html, picture
from tf2_memo.programs.problem import Refused

_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)

_SETTINGS = {
    "shutdown_kernel": "immediate",
    "record_timing": False,
    "extra_arguments": [
        "--HistoryManager.enabled=False",
        "--InlineBackend.figure_formats={'svg'}",
        # Text stays text, and the same figure is the same file in every build.
        "--InlineBackend.rc={'svg.fonttype': 'none', 'svg.hashsalt': 'tf2-memo'}",
        "--InlineBackend.print_figure_kwargs={'bbox_inches': 'tight', 'metadata': {'Date': None}}",
    ],
}
"""How nbclient executes the cells."""

_TEMPLATE = """\
{%- extends "markdown/index.md.j2" -%}
{% block any_cell scoped %}
{{ super() }}

{{ resources.run if loop.first }}

{% endblock %}
{% block codecell scoped %}
{{ cell.source | fenced }}

{{ cell.outputs | shown(nb.cells[:loop.index0]) }}
{% endblock %}
"""
"""What nbconvert makes of each cell. An output takes one line: Markdown must not interpret any part of it."""


def main(text: str, seconds: float, run: str) -> None:
    """Print what comes of a notebook, as JSON. A cell may take some seconds. `run` is to stand below the first cell.

    When something goes wrong, that is the line of the cell and a message, and the process ends with 1.
    """
    os.environ["JUPYTER_NO_CONFIG"] = "1"  # settings of this machine
    conversion = _Conversion(seconds)
    try:
        print(json.dumps(conversion.outcome(text, run)))
    except Exception as error:
        message = conversion.message(error)
        print(json.dumps({"line": conversion.line, "message": message}))
        raise SystemExit(1) from error


class _Conversion:
    """Executes and converts a notebook. `line` is that of the cell that it is at."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.line = 0
        self.lines: list[int] = []
        self.moments: list[datetime] = []

    def outcome(self, text: str, run: str) -> dict[str, Any]:
        """Return description, executed cells and Markdown, and when and how long the cells ran."""
        config = JupytextConfiguration(root_level_metadata_as_raw_cell=False)
        notebook: Any = jupytext.reads(text, "py:percent", config=config)
        self.lines = list(lines(notebook.cells, text))
        self._execute(notebook)
        if not self.moments:
            raise Refused(
                "it has no cell of code; a page of text is written in Markdown"
            )
        exporter = MarkdownExporter(
            config=get_nbconvert_app().config,
            raw_template=_TEMPLATE,
            filters={"fenced": fenced, "shown": self._shown},
        )
        return {
            "description": str(notebook.metadata.get("description", "")),
            "cells": notebook.cells,
            "markdown": exporter.from_notebook_node(notebook, {"run": run})[0],
            "measured": self.moments[0].isoformat(timespec="seconds"),
            "seconds": (self.moments[-1] - self.moments[0]).total_seconds(),
        }

    def _execute(self, notebook: NotebookNode) -> None:
        """Add to the cells what they write, without what is written for the author alone."""

        def note(cell_index: int, **_: object) -> None:  # a method would be copied, with its object
            self.line = self.lines[cell_index]
            self.moments.append(datetime.now(UTC))

        config = get_nbconvert_app(execute=True, allow_errors=False).config
        hooks = {"on_cell_execute": note, "on_cell_executed": note}
        config.NotebookClient.update(_SETTINGS | hooks | {"timeout": self.seconds})
        ExecutePreprocessor(config=config).preprocess(notebook, {})
        for cell in notebook.cells:
            if cell.cell_type == "code":
                cell.outputs = [
                    each for each in cell.outputs if each.get("name") != "stderr"
                ]
            for output in cell.get("outputs", []):
                if (
                    output.output_type == "error"
                ):  # declared; its traceback names folders of this machine
                    output.traceback = [strip_ansi(f"{output.ename}: {output.evalue}")]

    def _shown(self, outputs: list[NotebookNode], before: list[NotebookNode]) -> str:
        """Return what a cell shows, as HTML."""
        self.line = self.lines[len(before)]
        printed = "".join(_texts(outputs))
        pictures = [
            svg
            for each in outputs
            if (svg := each.get("data", {}).get("image/svg+xml"))
        ]
        if pictures:
            texts = [cell.source for cell in before if cell.cell_type == "markdown"]
            *_, heading = ["", *_HEADING.findall("\n".join(texts))]
            return figure(pictures, printed, heading.replace("`", ""))
        text = html.literal(printed).replace("\n", "&#10;")
        return text and (
            f'<div class="output" data-search-exclude><pre tabindex="0"><samp data-output>{text}</samp></pre></div>'
        )

    def message(self, error: Exception) -> str:
        """Say what went wrong."""
        if isinstance(error, CellExecutionError):
            return f"the cell failed\n{strip_ansi(error.traceback)}"
        if isinstance(error, CellTimeoutError):
            return f"the cell was still running after {self.seconds:g} s"
        if isinstance(error, DeadKernelError):
            return "the cell ended its process"
        return (
            str(error)
            if isinstance(error, Refused)
            else f"the notebook failed: {error!r}"
        )


def lines(cells: list[NotebookNode], text: str) -> Iterator[int]:
    """Give for each cell the line at which it begins, or 0 if the text has it in other words."""
    written = [
        line.strip(" #") for line in text.splitlines()
    ]  # Markdown and magics are comments there
    end = 0
    for cell in cells:
        source = cell.source.splitlines() or [""]
        line = 0
        with suppress(ValueError):
            line = 1 + written.index(source[0].strip(" #"), end)
            end = line - 1 + len(source)
        yield line


def fenced(source: str) -> str:
    """Return code as Markdown, between lines of more backticks than stand in it."""
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", source)), default=0))
    return f"{fence}python\n{source}\n{fence}" if source.strip() else ""


def figure(pictures: list[str], printed: str, heading: str) -> str:
    """Return a picture with what its cell prints: to those who cannot see it, on the page or in Jupyter, that is it."""
    finding, _, numbers = printed.strip().partition("\n\n")
    table = [re.split(r" {2,}", line.strip()) for line in numbers.splitlines()]
    if len(pictures) > 1 or len(table) < 2 or len({len(row) for row in table}) > 1:
        raise Refused(
            f"a cell under {heading!r} must draw one picture and print its finding, an empty line, and its numbers: "
            "a table with a line of headers, and with two spaces or more between columns"
        )
    description = " ".join(finding.split())
    variables = picture.VARIABLES_OF_MATPLOTLIB
    svg = picture.restyled(
        pictures[0], title=heading, description=description, variables=variables
    )
    return picture.framed(svg, description, html.table(table[0], table[1:]))


def _texts(outputs: list[NotebookNode]) -> Iterator[str]:
    """Give what a cell wrote to stdout, the values that it showed, and the error that it was declared to end with."""
    for output in outputs:
        data = output.get("data", {})
        text = data.get("text/plain", "")
        if output.output_type == "stream":
            yield output.text
        elif output.output_type == "error":
            yield f"{output.traceback[0]}\n"
        elif "image/svg+xml" in data:
            continue
        elif not text or text.startswith("<IPython.") or "image/png" in data:
            kinds = " and ".join(data)
            raise Refused(
                f"the cell shows {kinds}; print it as text, or draw it with matplotlib"
            )
        else:
            yield f"{text}\n"
