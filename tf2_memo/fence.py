"""The Markdown end: turns an executed fence into its source, its output and where that came from."""

import logging
from html import escape
from typing import Any

import markdown_exec
from markdown import Markdown

from tf2_memo import addresses, downloads, page, provenance, results, snippet_index
from tf2_memo.errors import BuildFailure, PageError, serving, shown
from tf2_memo.html import literal
from tf2_memo.results import Record
from tf2_memo.runner import Result

validator = page.validator

# The generators show only what they log themselves, so progress gets a handler of its own.
_handler = logging.StreamHandler()
_handler.setFormatter(logging.Formatter("%(levelname)-7s -  %(message)s"))
logging.getLogger("tf2_memo").addHandler(_handler)
logging.getLogger("tf2_memo").setLevel(logging.INFO)


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
    try:
        if options["executed"]:
            return _executed(source, language, options, md)
        return _excerpt(options, language, md)
    except Exception as error:  # noqa: BLE001 - else SuperFences shows the fence as text
        return _failure(
            str(error) if isinstance(error, PageError) else repr(error), error
        )


def build_page(*_: Any, **__: Any) -> str:
    """Return what replaces a `build` fence: versions and machine."""
    try:
        return provenance.build_page()
    except PageError as error:
        return _failure(str(error), error)


def snippet_table(*_: Any, **__: Any) -> str:
    """Return what replaces a `snippets` fence: the index of all snippets."""
    try:
        return snippet_index.table(results.snippets())
    except PageError as error:
        return _failure(str(error), error)


def _executed(source: str, language: str, options: dict[str, Any], md: Markdown) -> str:
    text = "\n".join(md.lines)  # pyrefly: ignore[missing-attribute] - `convert` sets it
    program, position = page.find(source, options, text)
    record = results.of(program)
    if record.failure:
        raise PageError(record.failure)
    code, result = program.blocks[position].code, record.results[position]
    layout = {
        name: value for name, value in options.items() if name not in page.OWN_OPTIONS
    }
    path = options["snippet"]
    if not path:
        return _layout(code, result.stdout, language, layout, md)
    layout |= {
        "html": True,
        "source": options["source"] or "above",
        "extra": {"title": path} | options["extra"],
    }
    output = _output(result, record, path)
    html = _layout(code, output, language, layout, md)
    anchor = addresses.anchor(path)
    return (
        f'<div class="snippet" id="{anchor}" data-snippet="{escape(path)}">{html}</div>'
    )


def _layout(
    code: str, output: str, language: str, layout: dict[str, Any], md: Markdown
) -> str:
    """Let markdown-exec put source and output where its options say."""

    def run(*_: Any, **__: Any) -> str:
        return output

    return markdown_exec.base_format(
        language=language, run=run, code=code, md=md, **layout
    )


def _output(result: Result, record: Record, path: str) -> str:
    error = ""
    if result.traceback:
        error = f'<pre class="error" tabindex="0"><samp data-error>{literal(result.traceback)}</samp></pre>'
    return (
        '<div class="output" data-search-exclude>'
        f'<pre tabindex="0"><samp data-output>{literal(result.stdout)}</samp></pre>'
        f"{error}{provenance.line(result.seconds, record.measured)}"
        f'<p class="downloads">{downloads.links(path)}</p></div>'
    )


def _excerpt(options: dict[str, Any], language: str, md: Markdown) -> str:
    reference = options["snippet"]
    source = page.excerpt(options)
    path = reference.partition(":")[0]
    title = f"from {path}"
    html = markdown_exec.MarkdownConverter(md).convert(
        markdown_exec.code_block(language, source, title=title)
    )
    return f'<div class="excerpt" data-snippet="{escape(reference)}">{html}{_whole(path)}</div>'


def _whole(path: str) -> str:
    """Return the line under an excerpt, which leads to the program that it is taken from."""
    place = f"{addresses.page(results.page_of(path))}#{addresses.anchor(path)}"
    link = f'<a href="site:{place}">the whole program</a>'
    return f'<p class="provenance">An excerpt. See {link}, which ran.</p>'


def _failure(message: str, cause: Exception) -> str:
    """In `serve`, show what went wrong in the page and go on. Otherwise end the build, with all that went wrong."""
    problems = results.problems()
    placed = [problem for problem in problems if message in problem] or [message]
    if serving():
        return shown("\n\n".join(placed))
    everything = problems if placed[0] in problems else [*placed, *problems]
    raise BuildFailure("\n\n".join(everything)) from cause
