"""The functions that mkdocs.yml names for SuperFences: they find the renderer of the page, and hand the fence to it."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from markdown import Markdown

from tf2_memo.html import running_box
from tf2_memo.pages import gallery as galleries
from tf2_memo.pages import names, reference, snippet_index, versions
from tf2_memo.pages import sheet as sheets
from tf2_memo.pages.extension import Opening
from tf2_memo.pages.record import build_table
from tf2_memo.pages.renderer import BuildFailure, Layout, Renderer
from tf2_memo.programs.fences import accept
from tf2_memo.programs.problem import Problem

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


def _fence(table: Callable[[Renderer, str], str]) -> Callable[..., str]:
    """Make a function for SuperFences of one that returns a table of the whole site, given the body of the fence.

    The function keeps its name, since Zensical pickles what mkdocs.yml names.
    """

    @wraps(table)
    def format(
        source: str,
        _language: str,
        _class: str,
        _options: dict[str, Any],
        md: Markdown,
        **_rest: Any,
    ) -> str:
        opening = _opening(md)
        renderer, place = opening.renderer, Problem(opening.page.file, 0, "")
        if running := renderer.results.running:
            return running_box(f"{running} programs")
        return renderer.guard(lambda: table(renderer, source), place)

    return format


@_fence
def build_page(renderer: Renderer, _body: str) -> str:
    """Return the HTML of a `build` fence: versions and machine."""
    return build_table(renderer.results)


@_fence
def snippet_table(renderer: Renderer, _body: str) -> str:
    """Return the HTML of a `snippets` fence: the index of all snippets."""
    return snippet_index.table(renderer.results)


@_fence
def version_tables(renderer: Renderer, body: str) -> str:
    """Return the HTML of a `versions` fence: under which versions the snippets, or those of its body, show the same."""
    if paths := body.split():
        return versions.summary(renderer.results, renderer.ledger, paths)
    return versions.tables(renderer.results, renderer.ledger)


@_fence
def older_versions(renderer: Renderer, body: str) -> str:
    """Return the HTML of an `older` fence: how the snippets that its body names differ under older releases."""
    return versions.older(renderer.results, renderer.ledger, body.split())


@_fence
def elsewhere(renderer: Renderer, body: str) -> str:
    """Return the HTML of an `elsewhere` fence: what a snippet does in an environment; its body names both."""
    path, name = body.strip().split("\n")
    return versions.elsewhere(renderer.results, renderer.ledger, path, name)


@_fence
def name_table(renderer: Renderer, body: str) -> str:
    """Return the HTML of a `names` fence: the index of names. Its body declares those that are deprecated."""
    return names.index(renderer.results, renderer.entries, body.split())


@_fence
def sheet(renderer: Renderer, body: str) -> str:
    """Return the HTML of a `sheet` fence: the lines of the programs that its body names, with their shapes."""
    return sheets.sheet(renderer.results, body.split())


@_fence
def gallery(renderer: Renderer, _body: str) -> str:
    """Return the HTML of a `gallery` fence: all figures of the site."""
    return galleries.gallery(renderer.results)


def described(
    source: str,
    language: str,
    _class: str,
    _options: dict[str, Any],
    md: Markdown,
    **_rest: Any,
) -> str:
    """Return the HTML of a `reference` fence: what the modules that its body names are for, and what they offer."""
    text = "\n\n".join(map(reference.described, source.split()))
    plain = {"snippet": "", "id_prefix": ""}
    html = Layout(language, plain, md).put("", text)
    return (
        f"<div>{html}</div>"  # without it, a paragraph would stand around the headings
    )


def _opening(md: Markdown) -> Opening:
    for preprocessor in md.preprocessors:
        if isinstance(preprocessor, Opening):
            return preprocessor
    raise BuildFailure(
        "mkdocs.yml names the fences of tf2_memo, but not its Markdown extension: add tf2_memo.pages.extension"
    )
