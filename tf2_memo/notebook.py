"""Makes of an executed notebook the Markdown of its page, and the files that readers take with them.

The HTML that mkdocs-jupyter makes has 590 kB of style sheets, and scripts that ask other hosts. As Markdown, a notebook
gets the links, the highlighting and the headings of every other page.
"""

import posixpath
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any

from tf2_memo import addresses, downloads, html, picture, provenance
from tf2_memo.cache import code, key
from tf2_memo.errors import PageError
from tf2_memo.machine import PACKAGES, dependencies, versions
from tf2_memo.results import CACHE

Cell = dict[str, Any]
"""A cell in the notebook format, such as {"cell_type": "markdown", "source": "# Title"}."""

_FENCE = "````````"  # longer than any in a cell
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]+)\]\((?!\w+:)([^)\s]+)\)")


def page(cells: list[Cell], uri: str) -> str:
    """Return executed cells as Markdown. `uri` is the path of their source below docs/."""
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
    parts.insert(1, _note(cells, uri))
    return "\n\n".join(parts)


def _note(cells: list[Cell], uri: str) -> str:
    """Return what stands under the title: where the outputs come from, and the downloads."""
    start, end = _moments(cells)
    line = provenance.line(
        (end - start).total_seconds(), start.isoformat(timespec="seconds")
    )
    links = downloads.links_to(PurePosixPath(uri))
    return f'<div class="notebook-run" data-search-exclude>{line}<p class="downloads">{links}</p></div>'


def _moments(cells: list[Cell]) -> tuple[datetime, datetime]:
    """Return when the first cell began and when the last one ended, as nbclient has noted."""
    moments = [
        datetime.fromisoformat(moment)
        for cell in cells
        for moment in cell["metadata"].get("execution", {}).values()
    ]
    if not moments:
        raise PageError("it has no cell of code; a page of text is written in Markdown")
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
        raise PageError(
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


def source_file(source: str, cells: list[Cell], uri: str) -> str:
    """Return the source of a notebook as readers get it."""
    return f"{_origin(cells, uri)}\n{source}"


def notebook_file(cells: list[Cell], uri: str) -> str:
    """Return executed cells as a notebook whose first cell installs the versions that they were executed with."""
    taken = [_taken(cell, uri) for cell in cells]
    opening, packages = _origin(cells, uri), _packages()

    def make() -> str:
        from tf2_memo import ipynb  # noqa: PLC0415 - it takes a while to import

        return ipynb.of_cells(taken, opening, packages)

    name = key([taken, opening, packages, code(*downloads.MAKERS)])
    return CACHE.get_or_make(name, make)


def _origin(cells: list[Cell], uri: str) -> str:
    used = {"python": versions()["python"]} | _packages()
    place = addresses.page(uri.removesuffix(".py"))
    return downloads.origin(uri, place, used, _moments(cells)[0].isoformat())


def _packages() -> dict[str, str]:
    """Return the versions of the packages that a notebook may use."""
    return {name: dependencies()[name] for name in (*PACKAGES, "matplotlib")}


def _taken(cell: Cell, uri: str) -> Cell:
    """Return a cell without stderr, and with links that lead to the hosted site."""
    if cell["cell_type"] == "markdown":
        source = _LINK.sub(lambda link: _hosted(link[1], link[2], uri), cell["source"])
        return cell | {"source": source}
    outputs = [out for out in cell["outputs"] if out.get("name") != "stderr"]
    return cell | {"outputs": outputs}


def _hosted(words: str, target: str, uri: str) -> str:
    """Return a link between pages as one to the hosted site, or the words alone when none is known."""
    if not addresses.site():
        return words
    file, mark, anchor = target.partition("#")
    path = posixpath.normpath(posixpath.join(posixpath.dirname(uri), file))
    place = addresses.page(posixpath.splitext(path)[0])
    return f"[{words}]({addresses.site()}{place}{mark}{anchor})"
