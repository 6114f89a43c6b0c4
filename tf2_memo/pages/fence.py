"""The functions that mkdocs.yml names for SuperFences: they find the renderer of the page, and hand the fence to it."""

from collections.abc import Callable
from typing import Any

from markdown import Markdown

from tf2_memo.pages import gallery as galleries
from tf2_memo.pages import names, snippet_index
from tf2_memo.pages import sheet as sheets
from tf2_memo.pages.extension import Opening
from tf2_memo.pages.record import build_table
from tf2_memo.pages.renderer import BuildFailure, Layout
from tf2_memo.programs.fences import accept
from tf2_memo.programs.problem import Problem
from tf2_memo.programs.results import Results

validator = accept


def format(
    source: str,
    language: str,
    _class: str,
    options: dict[str, Any],
    md: Markdown,
    **_rest: Any,
) -> str:
    """Return the HTML of a fence that `validator` accepted.

    `snippet="path"` gives the file's source and output, `snippet="path:section"` without `exec` an excerpt of it,
    and a fence with `exec` but no `snippet` whatever markdown-exec makes of its output.
    """
    opening = _opening(md)
    renderer, page = opening.renderer, opening.page
    render = renderer.run_fence if options["executed"] else renderer.show_excerpt
    place = Problem(page.file, page.line_of(source, options), "")
    layout = Layout(language, options, md)
    return renderer.guard(lambda: render(page, source, layout), place)


def build_page(
    _source: str,
    _language: str,
    _class: str,
    _options: dict[str, Any],
    md: Markdown,
    **_rest: Any,
) -> str:
    """Return what replaces a `build` fence: versions and machine."""
    return _render_table(build_table, md)


def snippet_table(
    _source: str,
    _language: str,
    _class: str,
    _options: dict[str, Any],
    md: Markdown,
    **_rest: Any,
) -> str:
    """Return what replaces a `snippets` fence: the index of all snippets."""
    return _render_table(snippet_index.table, md)


def name_table(
    source: str,
    _language: str,
    _class: str,
    _options: dict[str, Any],
    md: Markdown,
    **_rest: Any,
) -> str:
    """Return what replaces a `names` fence: the index of names. Its body declares those that are deprecated."""
    entries = _opening(md).renderer.entries
    return _render_table(
        lambda results: names.index(results, entries, source.split()), md
    )


def sheet(
    source: str,
    _language: str,
    _class: str,
    _options: dict[str, Any],
    md: Markdown,
    **_rest: Any,
) -> str:
    """Return what replaces a `sheet` fence: the lines of the programs that its body names, with their shapes."""
    return _render_table(lambda results: sheets.sheet(results, source.split()), md)


def gallery(
    _source: str,
    _language: str,
    _class: str,
    _options: dict[str, Any],
    md: Markdown,
    **_rest: Any,
) -> str:
    """Return what replaces a `gallery` fence: all figures of the site."""
    return _render_table(galleries.gallery, md)


def _render_table(table: Callable[[Results], str], md: Markdown) -> str:
    opening = _opening(md)
    renderer, place = opening.renderer, Problem(opening.page.file, 0, "")
    return renderer.guard(lambda: table(renderer.results), place)


def _opening(md: Markdown) -> Opening:
    for preprocessor in md.preprocessors:
        if isinstance(preprocessor, Opening):
            return preprocessor
    raise BuildFailure(
        "mkdocs.yml names the fences of tf2_memo, but not its Markdown extension: add tf2_memo.pages.extension"
    )
