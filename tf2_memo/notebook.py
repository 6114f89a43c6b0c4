"""Gives a notebook's page the form of the other pages.

mkdocs-jupyter wraps each cell in Jupyter's own elements, 590 kB of style sheets, and scripts that ask other hosts. What
a reader needs of it is the text, the code and the outputs.
"""

from collections.abc import Iterator
from typing import Any

import jupytext
from bs4 import BeautifulSoup, Tag

_STDERR = "application/vnd.jupyter.stderr"


def description(source: str) -> str:
    """Return what the header of a percent-format notebook says about it, which other pages say in front matter."""
    notebook: Any = jupytext.reads(source, "py:percent")
    return notebook.metadata.get("description", "")


def plain(html: str) -> str:
    """Return the cells of a notebook's HTML as plain headings, paragraphs, code and outputs, without stderr."""
    soup = BeautifulSoup(html, "html.parser")
    return "\n".join(
        part for cell in soup.select(".jp-Cell[id]") for part in _parts(cell)
    )


def _parts(cell: Tag) -> Iterator[str]:
    for text in cell.select(".jp-MarkdownOutput"):
        for anchor in text.select(".anchor-link"):
            anchor["class"] = "headerlink"
        yield text.decode_contents()
    for code in cell.select(".highlight-ipynb pre"):
        yield f'<div class="highlight"><pre><code>{code.decode_contents()}</code></pre></div>'
    for output in cell.select(".jp-OutputArea-output"):
        if output.get("data-mime-type") != _STDERR:
            yield f'<div class="output" data-search-exclude>{_output(output)}</div>'


def _output(output: Tag) -> str:
    if text := output.select_one("pre"):
        return f'<pre tabindex="0"><samp>{text.decode_contents()}</samp></pre>'
    return output.decode_contents()
