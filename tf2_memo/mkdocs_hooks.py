"""All that needs MkDocs itself: the notebooks, the begin of a server and the end of a build."""

import re
from collections.abc import Callable
from copy import copy
from pathlib import Path, PurePosixPath
from typing import Any

import nbformat
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from nbformat import NotebookNode

from tf2_memo import environment, notebook, publish, results, runner
from tf2_memo.cache import code, key
from tf2_memo.errors import PageError, serving, shown
from tf2_memo.machine import dependencies, machine, versions

_ANSI = re.compile(r"\x1b\[[\d;]*m")


def on_startup(command: str, **_: Any) -> None:
    """Let the first edit of a snippet find TensorFlow imported."""
    if command == "serve":
        runner.warm_up()


def on_page_markdown(
    _source: str, page: Page, config: MkDocsConfig, files: Files
) -> str | None:
    """Return a notebook as Markdown, and add its downloads to the site. mkdocs-jupyter would give it as HTML."""
    uri = page.file.src_uri
    if not uri.endswith(".py"):
        return None
    render = page.render.__func__  # mkdocs-jupyter has put its own over that of MkDocs
    del page.render
    source = page.file.content_string
    try:
        description, cells = _executed(
            source, lambda: render(copy(page), config, files)
        )
        text = notebook.page(cells, uri)
    except Exception as error:
        message = f"{uri} failed\n{_ANSI.sub('', str(error))}"
        if not serving():
            raise BuildError(message) from error
        return shown(message)
    page.meta["description"] = description
    downloads = {
        uri: notebook.source_file(source, cells, uri),
        str(PurePosixPath(uri).with_suffix(".ipynb")): notebook.notebook_file(
            cells, uri
        ),
    }
    for path, content in downloads.items():
        # Under the path of the notebook itself, MkDocs would take the download for it.
        file = File.generated(config, f"downloads/{path}", content=content)
        file.dest_uri = path
        files.append(file)
    return text


def on_post_build(config: MkDocsConfig) -> None:
    """Complete the built site."""
    try:
        publish.publish(Path(config.site_dir))
    except PageError as error:
        if not serving():
            raise BuildError(str(error)) from error
        results.log.error("%s", error)


def _executed(
    source: str, execute: Callable[[], None]
) -> tuple[str, list[NotebookNode]]:
    """Return description and cells of a notebook, out of the cache or by executing it in a clean environment.

    The cache of mkdocs-jupyter does not notice an upgrade, nor survive a build that was killed while writing it.
    """

    def run() -> dict[str, Any]:
        with environment.cleaned():
            execute()
        return {
            "description": notebook.description(source),
            "cells": notebook.executed(),
        }

    tools = code("environment.py", "jupyter/*.py")
    name = key([source, versions(), dependencies(), machine(), tools])
    entry = results.CACHE.get_or_make(name, run)
    cells = [NotebookNode(cell) for cell in nbformat.from_dict(entry["cells"])]
    return entry["description"], cells
