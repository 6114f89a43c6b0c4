"""Writes the links from a page to the files that readers take with them."""

from html import escape
from pathlib import PurePosixPath

from tf2_memo.programs.snippet import FOLDER
from tf2_memo.site import Site


def to_snippet(site: Site, path: str) -> str:
    """Return the HTML that leads to the files of a snippet, and to Colab when the repository is on GitHub."""
    return to_program(site, PurePosixPath(FOLDER, path))


def to_program(site: Site, program: PurePosixPath) -> str:
    """Return the HTML that leads to a program of the built site, to the notebook beside it, and to Colab."""
    notebook = program.with_suffix(".ipynb")
    anchors = [
        f'<a href="site:{file}" download aria-label="{escape(file.name)}">{file.suffix}</a>'
        for file in (program, notebook)
    ]
    if colab := site.colab(str(notebook)):
        anchors.append(f'<a href="{escape(colab)}">Open in Colab</a>')
    return " · ".join(anchors)
