"""The Markdown end: turns an executed fence into its source, its output and where that came from."""

import sys
from html import escape
from typing import Any

import click
import markdown_exec
from markdown import Markdown
from pymdownx.superfences import SuperFencesException

from tf2_memo import page, provenance, results, snippet
from tf2_memo.results import Record
from tf2_memo.runner import Block, Result

validator = page.validator


class BuildFailure(SuperFencesException, click.ClickException):
    """Ends the build with a message in place of a traceback.

    SuperFences passes this exception on, where it would show any other fence that raises as plain text. To the
    generators' command line it is an error with a message, which MkDocs logs with the page's name.
    """

    def show(self, file: object = None) -> None:
        """Print nothing: the generator has printed the message."""


def format(
    source: str,
    language: str,
    css_class: str,
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
            return _executed(source, language, dict(options), md)
        return _excerpt(options["snippet"], language, md)
    except snippet.SnippetError as error:
        raise BuildFailure(str(error)) from error


def build_page(*_: Any, **__: Any) -> str:
    """Return what replaces a `build` fence: versions, machine, and every snippet with its run time."""
    return provenance.build_page()


def _executed(source: str, language: str, options: dict[str, Any], md: Markdown) -> str:
    block = page.block(source, options)
    program = page.program_of(block, "\n".join(md.lines))
    record = results.of(program)
    if record.failure:
        return _failure(record)
    result = record.results[program.blocks.index(block)]
    path = options.pop("snippet")
    if not path:
        return _formatted(block, result.stdout, language, options, md)
    options |= {
        "html": True,
        "source": options["source"] or "above",
        "extra": {"title": path} | options["extra"],
    }
    html = _formatted(block, _output(result, record), language, options, md)
    return f'<div class="snippet" data-snippet="{escape(path)}">{html}</div>'


def _formatted(
    block: Block, output: str, language: str, options: dict[str, Any], md: Markdown
) -> str:
    """Let markdown-exec lay out source and output as the options say."""
    return markdown_exec.base_format(
        language=language,
        run=lambda *_, **__: output,
        code=block.code,
        md=md,
        **options,
    )


def _output(result: Result, record: Record) -> str:
    error = ""
    if result.traceback:
        error = f'<pre class="error" tabindex="0"><samp data-error>{escape(result.traceback)}</samp></pre>'
    return (
        f'<div class="output"><pre tabindex="0"><samp data-output>{escape(result.stdout)}</samp></pre>'
        f"{error}{provenance.line(result, record)}</div>"
    )


def _excerpt(reference: str, language: str, md: Markdown) -> str:
    path, _, section = reference.partition(":")
    if not section:
        raise snippet.SnippetError(
            f'snippet="{path}" needs exec="on" to run, or a section to show: "{path}:section"'
        )
    block = markdown_exec.code_block(
        language, snippet.read(path).section(section), title=f"from {path}"
    )
    html = markdown_exec.MarkdownConverter(md).convert(block)
    return f'<div class="excerpt" data-snippet="{escape(reference)}">{html}</div>'


def _failure(record: Record) -> str:
    """End a build with the failures of all programs. In `serve`, show this program's in the page and go on."""
    if "serve" not in sys.argv:
        raise BuildFailure("\n\n".join(results.failures()))
    return f'<div class="admonition failure"><pre>{escape(record.failure)}</pre></div>'
