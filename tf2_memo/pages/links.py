"""Writes the links from a page to the files that readers take with them."""

import posixpath
import re
from html import escape
from pathlib import PurePosixPath

from tf2_memo.programs.snippet import FOLDER
from tf2_memo.site import Site

_TO_PAGE = re.compile(r"\[([^\]]+)\]\((?!\w+:|\))([^)#\s]*\.(?:md|py))?(#[^)\s]+)?\)")


def between_pages(text: str, page: str, site: Site, top: str) -> str:
    """Return the Markdown of a page with its links to pages as links to below `top`, or as words where that is empty.

    `page` is the path below the docs folder.
    """

    def link(match: re.Match[str]) -> str:
        words, file, mark = match.groups()
        path = posixpath.normpath(
            posixpath.join(posixpath.dirname(page), file) if file else page
        )
        place = site.address(posixpath.splitext(path)[0])
        return f"[{words}]({top}{place}{mark or ''})" if top else words

    return _TO_PAGE.sub(link, text)


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
