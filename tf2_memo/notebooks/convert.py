"""Executes a notebook and makes Markdown of it, by mkdocs-jupyter. Only a process that runs a program imports this."""

import json
import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import jupytext
from jupytext.config import JupytextConfiguration
from mkdocs_jupyter.nbconvert2 import get_nbconvert_app
from nbconvert.exporters import MarkdownExporter
from nbconvert.filters import strip_ansi
from nbconvert.preprocessors import CoalesceStreamsPreprocessor, ExecutePreprocessor

from tf2_memo import html, picture
from tf2_memo.notebooks import RUN
from tf2_memo.programs.problem import RefusedError

_CELL = re.compile(r"\s*#\s*%%%*(\s|$)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_FENCE = re.compile(r"^[ >]*(?:```|~~~)", re.MULTILINE)

# How nbclient executes the cells.
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

# What nbconvert makes of each cell.
_TEMPLATE = f"""\
{{%- extends "markdown/index.md.j2" -%}}
{{% block any_cell scoped %}}
{{{{ super() }}}}

{{{{ "{RUN}" if loop.first }}}}

{{% endblock %}}
{{% block markdowncell scoped %}}
{{{{ cell.source | text(loop.index0) }}}}
{{% endblock %}}
{{% block rawcell scoped %}}
{{{{ cell.source | text(loop.index0) }}}}
{{% endblock %}}
{{% block codecell scoped %}}
{{{{ cell.source | code }}}}

{{{{ cell.outputs | output(loop.index0) }}}}
{{% endblock %}}
"""


def main(text: str, seconds: float) -> None:
    """Print what comes of a notebook, as JSON. A cell may take some seconds.

    When something goes wrong, that is the line of the cell and a message, and the process ends with 1.
    """
    os.environ["JUPYTER_NO_CONFIG"] = "1"  # settings of this machine
    conversion = _Conversion(text)
    try:
        print(json.dumps(conversion.outcome(seconds)))
    except Exception as error:
        message = str(error)
        if not isinstance(error, RefusedError):
            message = f"the notebook failed\n{type(error).__name__}: {message}"
        message = strip_ansi(getattr(error, "traceback", message))
        print(json.dumps({"line": conversion.line, "message": message}))
        raise SystemExit(1) from error


class _Conversion:
    """Executes and converts a notebook. `line` is that of the cell that it is at."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.line = 0
        self.lines: list[int] = []
        self.heading = ""

    def outcome(self, seconds: float) -> dict[str, Any]:
        """Return description, executed cells and Markdown, and when and how long the cells ran."""
        config = JupytextConfiguration(root_level_metadata_as_raw_cell=False)
        notebook: Any = jupytext.reads(self.text, "py:percent", config=config)
        self.lines = lines(len(notebook.cells), self.text)
        moments = self._execute(notebook, seconds)
        if not moments:
            raise RefusedError("it has no code; a page of text is written in Markdown")
        exporter = MarkdownExporter(
            config=get_nbconvert_app().config,
            raw_template=_TEMPLATE,
            filters={"code": code, "output": self._output, "text": self._markdown},
        )
        return {
            "description": str(notebook.metadata.get("description", "")),
            "cells": notebook.cells,
            "markdown": exporter.from_notebook_node(notebook)[0],
            "measured": moments[0].isoformat(timespec="seconds"),
            "seconds": (moments[-1] - moments[0]).total_seconds(),
        }

    def _execute(self, notebook: Any, seconds: float) -> list[datetime]:
        """Add to the cells what they show. Return when each one began and ended."""
        moments = []

        # Not a method: nbconvert copies its settings, a method with its object.
        def note(cell_index: int, **_: object) -> None:
            self.line = self.lines[cell_index]
            moments.append(datetime.now(UTC))

        config = get_nbconvert_app(execute=True, allow_errors=False).config
        hooks = {"on_cell_execute": note, "on_cell_executed": note}
        config.NotebookClient.update(_SETTINGS | hooks | {"timeout": seconds})
        ExecutePreprocessor(config=config).preprocess(notebook, {})
        for cell in notebook.cells:
            if cell.cell_type == "code":
                cell.outputs = _for_readers(cell.outputs)
        # In how many pieces the text of a cell comes, chance decides.
        CoalesceStreamsPreprocessor().preprocess(notebook, {})
        return moments

    def _markdown(self, source: str, index: int) -> str:
        """Return the text of a cell as it is. One that leaves a fence open would swallow the cells below it."""
        self.line = self.lines[index]
        self.heading = (_HEADING.findall(source) or [self.heading])[-1].replace("`", "")
        if len(_FENCE.findall(source)) % 2:
            raise RefusedError("the cell opens a block of code and does not close it")
        return source

    def _output(self, outputs: list[Any], index: int) -> str:
        """Return what a cell shows as HTML, on one line: Markdown must not interpret any part of it."""
        self.line = self.lines[index]
        printed = "".join(_texts(outputs))
        drawn = [output.get("data", {}).get("image/svg+xml") for output in outputs]
        if pictures := list(filter(None, drawn)):
            return figure(pictures, printed, self.heading)
        text = html.literal(printed).replace("\n", "&#10;")
        return text and (
            '<div class="output" data-search-exclude>'
            f'<pre tabindex="0"><samp data-output>{text}</samp></pre></div>'
        )


def lines(count: int, text: str) -> list[int]:
    """Return the line at which each of so many cells begins. Zeros, if a line only looks like the head of a cell."""
    heads = [n for n, line in enumerate(text.splitlines(), 1) if _CELL.match(line)]
    headless = count - len(heads)  # a first cell may have no head
    return [1] * headless + heads if headless in {0, 1} else [0] * count


def code(source: str) -> str:
    """Return code as Markdown, between lines of more backticks than stand in it."""
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", source)), default=0))
    return f"{fence}python\n{source}\n{fence}" if source.strip() else ""


def figure(pictures: list[str], printed: str, heading: str) -> str:
    """Return a picture with what its cell prints: to those who cannot see it, on the page or in Jupyter, that is it."""
    finding, _, numbers = printed.strip().partition("\n\n")
    table = [re.split(r" {2,}", line.strip()) for line in numbers.splitlines()]
    if len(pictures) > 1 or len(table) < 2 or len({len(row) for row in table}) > 1:
        raise RefusedError(
            "the cell must draw one picture and print its finding, an empty line, and its numbers: "
            "a table with a line of headers, and with two spaces or more between columns"
        )
    description = " ".join(finding.split())
    svg = picture.restyled(
        pictures[0],
        title=heading,
        description=description,
        variables=picture.VARIABLES_OF_MATPLOTLIB,
    )
    return picture.framed(svg, description, html.table(table[0], table[1:]))


def _for_readers(outputs: list[Any]) -> list[Any]:
    """Return outputs without stderr, and without tracebacks, which name folders of this machine."""
    for output in outputs:
        if output.output_type == "error":
            output.traceback = [strip_ansi(f"{output.ename}: {output.evalue}")]
    return [output for output in outputs if output.get("name") != "stderr"]


def _texts(outputs: list[Any]) -> Iterator[str]:
    """Give what a cell wrote to stdout, the values that it showed, and the error that it was declared to end with."""
    for output in outputs:
        data = output.get("data", {})
        text = data.get("text/plain", "<IPython.")
        if output.output_type == "stream":
            yield output.text
        elif output.output_type == "error":
            yield f"{output.traceback[0]}\n"
        elif "image/svg+xml" in data:
            continue
        elif "image/png" in data or text.startswith("<IPython."):
            kinds = " and ".join(data)
            raise RefusedError(
                f"the cell shows {kinds}: print text, or draw by matplotlib"
            )
        else:
            yield f"{text}\n"
