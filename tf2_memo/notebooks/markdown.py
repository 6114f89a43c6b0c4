"""Makes the Markdown of a page from the cells of an executed notebook.

The HTML that mkdocs-jupyter makes has 590 kB of style sheets, and scripts that ask other hosts. As Markdown, a notebook
gets the links, the highlighting and the headings of every other page.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any

from tf2_memo import html, picture
from tf2_memo.pages import links, provenance
from tf2_memo.programs.machine import Machine
from tf2_memo.programs.problem import RefusedError
from tf2_memo.site import Site

Cell = dict[str, Any]
"""A cell in the notebook format, such as {"cell_type": "markdown", "source": "# Title"}."""

_FENCE = "````````"  # longer than any in a cell
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def to_page(cells: list[Cell], uri: str, site: Site, machine: Machine) -> str:
    """Return executed cells as Markdown. `uri` is the path of their source below the docs folder."""
    heading = ""
    parts: list[str] = []
    for cell in cells:
        source = cell["source"]
        if cell["cell_type"] == "markdown":
            heading = (_HEADING.findall(source) or [heading])[-1]
            parts.append(source)
        else:
            parts.append(f"{_FENCE}python\n{source}\n{_FENCE}")
            parts += _output(cell, heading.replace("`", ""))
    parts.insert(1, _note(cells, uri, site, machine))
    parts.append(provenance.last_executed([measured_at(cells)], machine))
    return "\n\n".join(parts)


def measured_at(cells: list[Cell]) -> str:
    """Return the moment at which the first cell began, as nbclient has noted it."""
    return _moments(cells)[0].isoformat(timespec="seconds")


def _note(cells: list[Cell], uri: str, site: Site, machine: Machine) -> str:
    """Return what stands under the title: where the outputs come from, and the downloads."""
    start, end = _moments(cells)
    seconds = (end - start).total_seconds()
    line = provenance.line(seconds, measured_at(cells), machine)
    downloads = links.to_program(site, PurePosixPath(uri))
    return f'<div class="notebook-run" data-search-exclude>{line}<p class="downloads">{downloads}</p></div>'


def _moments(cells: list[Cell]) -> tuple[datetime, datetime]:
    """Return when the first cell began and when the last one ended, as nbclient has noted."""
    moments = [
        datetime.fromisoformat(moment)
        for cell in cells
        for moment in cell["metadata"].get("execution", {}).values()
    ]
    if not moments:
        raise RefusedError(
            "it has no cell of code; a page of text is written in Markdown"
        )
    return min(moments), max(moments)


def _output(cell: Cell, heading: str) -> Iterator[str]:
    """Give what a cell shows, on one line: Markdown must not interpret any part of it."""
    printed = "".join(_texts(cell))
    pictures = [
        output["data"]["image/svg+xml"]
        for output in cell["outputs"]
        if "image/svg+xml" in output.get("data", {})
    ]
    if pictures:
        yield _figure(pictures, printed, heading)
    elif printed:
        text = html.literal(printed).replace("\n", "&#10;")
        yield f'<div class="output" data-search-exclude><pre tabindex="0"><samp data-output>{text}</samp></pre></div>'


def _texts(cell: Cell) -> Iterator[str]:
    """Give what a cell wrote to stdout, and the value of its last line."""
    for output in cell["outputs"]:
        if output["output_type"] == "stream" and output["name"] == "stdout":
            yield output["text"]
        elif output["output_type"] == "execute_result":
            yield f"{output['data']['text/plain']}\n"


def _figure(pictures: list[str], printed: str, heading: str) -> str:
    """Return a picture with what its cell prints: to those who cannot see it, on the page or in Jupyter, that is it."""
    finding, _, numbers = printed.strip().partition("\n\n")
    table = [re.split(r" {2,}", line.strip()) for line in numbers.splitlines()]
    if len(pictures) > 1 or len(table) < 2 or len({len(row) for row in table}) > 1:
        raise RefusedError(
            f"a cell under {heading!r} must draw one picture and print its finding, an empty line, and its numbers: "
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
