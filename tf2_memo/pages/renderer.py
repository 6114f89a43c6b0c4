"""Turns the fences of a page into HTML: source, output, and where that came from."""

from collections.abc import Callable
from functools import cached_property
from html import escape
from typing import Any

import click
import markdown_exec
from markdown import Markdown
from pymdownx.superfences import SuperFencesException

from tf2_memo.html import failure_box, literal
from tf2_memo.pages import links, provenance
from tf2_memo.pages.glossary import Glossary, read_glossary
from tf2_memo.programs.problem import Problem, RefusedError, listed
from tf2_memo.programs.program import Page
from tf2_memo.programs.results import Results
from tf2_memo.programs.runner import Result
from tf2_memo.site import anchor

_OWN_OPTIONS = ("snippet", "raises", "allow", "problem", "executed")
"""The options of a fence that are not markdown-exec's."""


class BuildFailure(SuperFencesException, click.ClickException):
    """Ends the build with a message in place of a traceback.

    SuperFences passes this exception on, where it would show a fence that raises any other as plain text. To the
    generators' command line it is an error with a message, which MkDocs logs with the page's name.
    """

    def show(self, file: object = None) -> None:
        """Print nothing: the generator has printed the message."""


class Renderer:
    """Renders the fences of a site from its results."""

    def __init__(self, results: Results) -> None:
        self.results = results
        self.site = results.site

    @cached_property
    def glossary(self) -> Glossary:
        """The terms that pages explain, with their definitions."""
        return read_glossary(self.site)

    def open_page(self, text: str) -> Page:
        """Return the page with a text. Ends the build when anything is wrong with it."""
        page = self.results.page(text)
        if page.problems and not self.site.serving:
            known = self.results.prepare()
            raise BuildFailure(listed(list(dict.fromkeys([*page.problems, *known]))))
        return page

    def run_fence(
        self,
        source: str,
        language: str,
        options: dict[str, Any],
        page: Page,
        md: Markdown,
    ) -> str:
        """Return the HTML of a fence that is run: its source and output, or what markdown-exec makes of its output."""
        fence, program, position = page.place(source, options)
        if problem := self.results.failure(program):
            raise RefusedError(problem.message)
        block, result = program.blocks[position], self.results.of(program)[position]
        layout = {
            name: value for name, value in options.items() if name not in _OWN_OPTIONS
        }
        path = fence.options["snippet"]
        if not path:
            return _lay_out(block.code, result.stdout, language, layout, md)
        layout |= {"html": True, "source": "above", "extra": {"title": path}}
        html = _lay_out(block.code, self._output(result, path), language, layout, md)
        return f'<div class="snippet" id="{anchor(path)}" data-snippet="{escape(path)}">{html}</div>'

    def show_excerpt(
        self,
        source: str,
        language: str,
        options: dict[str, Any],
        page: Page,
        md: Markdown,
    ) -> str:
        """Return the HTML of a section of a snippet."""
        section = page.excerpt(source, options)
        reference = options["snippet"]
        path = reference.partition(":")[0]
        code = markdown_exec.code_block(language, section, title=f"from {path}")
        html = markdown_exec.MarkdownConverter(md).convert(code)
        place = f"{self.site.address(self.results.page_of(path))}#{anchor(path)}"
        whole = (
            f'An excerpt. See <a href="site:{place}">the whole program</a>, which ran.'
        )
        return f'<div class="excerpt" data-snippet="{escape(reference)}">{html}<p class="provenance">{whole}</p></div>'

    def last_executed(self, page: Page) -> str:
        """Return the line at the foot of a page: when its newest result was made. Nothing without results."""
        moments = [
            result.measured
            for program in page.programs
            for result in self.results.of(program)
        ]
        return provenance.last_executed(moments, self.results.machine)

    def _output(self, result: Result, path: str) -> str:
        error = ""
        if result.traceback:
            error = f'<pre class="error" tabindex="0"><samp data-error>{literal(result.traceback)}</samp></pre>'
        line = provenance.line(result.seconds, result.measured, self.results.machine)
        return (
            '<div class="output" data-search-exclude>'
            f'<pre tabindex="0"><samp data-output>{literal(result.stdout)}</samp></pre>'
            f"{error}{line}"
            f'<p class="downloads">{links.to_snippet(self.site, path)}</p></div>'
        )

    def guard(self, render: Callable[[], str], place: Problem) -> str:
        """Return what is rendered. A failure is shown to the author under a server, and ends a build with its place."""
        try:
            return render()
        except BuildFailure:
            raise
        except Exception as error:
            message = str(error) if isinstance(error, RefusedError) else repr(error)
            problem = Problem(place.file, place.line, message)
            if self.site.serving:
                return failure_box([problem])
            raise BuildFailure(str(problem)) from error


def _lay_out(
    code: str, output: str, language: str, layout: dict[str, Any], md: Markdown
) -> str:
    """Let markdown-exec put source and output where its options say."""

    def run(*_: Any, **__: Any) -> str:
        return output

    return markdown_exec.base_format(
        language=language, run=run, code=code, md=md, **layout
    )
