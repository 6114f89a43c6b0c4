"""Turns the fences of a page into HTML: source, output, and where that came from."""

import json
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import cached_property
from html import escape
from typing import Any

import click
import markdown_exec
from markdown import Markdown
from pymdownx.superfences import SuperFencesException

from tf2_memo.html import failure_box, literal, running_box
from tf2_memo.pages import links, names, provenance, versions
from tf2_memo.pages.api_links import Entry, link_code, read_entries
from tf2_memo.pages.glossary import Glossary, read_glossary
from tf2_memo.pages.values import Values
from tf2_memo.programs.cache import key
from tf2_memo.programs.fences import Fence
from tf2_memo.programs.ledger import Ledger
from tf2_memo.programs.problem import Problem, RefusedError, listed
from tf2_memo.programs.program import Page
from tf2_memo.programs.results import Results
from tf2_memo.programs.snippet import Snippet
from tf2_memo.site import anchor

_OWN_OPTIONS = ("snippet", "raises", "allow", "stderr", "problem", "executed")
"""The options of a fence that are not markdown-exec's."""

_THIS_RUN = re.compile(r"\S*/site-packages/|(?<=0x)[0-9a-f]{6,}")
"""What a warning says of the machine and of this run alone: where packages are, and addresses in memory."""


class BuildFailure(SuperFencesException, click.ClickException):
    """Ends the build with a message in place of a traceback.

    SuperFences passes this exception on, where it would show a fence that raises any other as plain text. To the
    generators' command line it is an error with a message, which MkDocs logs with the page's name.
    """

    def show(self, file: object = None) -> None:
        """Print nothing: the generator has printed the message."""


@dataclass(frozen=True)
class Layout:
    """The language and options of a fence, by which markdown-exec lays out its source and output."""

    language: str
    options: dict[str, Any]
    md: Markdown

    def put(self, code: str, output: str) -> str:
        """Return the HTML of code and output. A snippet has its source above it; a block of a page shows none."""
        options = {
            name: value
            for name, value in self.options.items()
            if name not in _OWN_OPTIONS
        }
        if self.options["snippet"]:
            options |= {"html": True, "source": "above"}

        def run(*_: Any, **__: Any) -> str:
            return output

        return markdown_exec.base_format(
            language=self.language,
            run=run,
            code=code,
            md=self.md,
            **options,
        )

    def put_code(self, code: str, title: str) -> str:
        """Return the HTML of code alone."""
        block = markdown_exec.code_block(self.language, code, title=title)
        return markdown_exec.MarkdownConverter(self.md).convert(block)

    @property
    def settings(self) -> str:
        """What the HTML depends on besides code and output: the options, and the settings that markdown-exec takes."""
        extensions = [
            [type(extension).__qualname__, extension.getConfigs()]
            for extension in self.md.registeredExtensions
        ]
        return json.dumps(
            [self.language, self.options, extensions],
            default=lambda function: function.__qualname__,
        )


class Renderer:
    """Renders the fences of a site from its results."""

    def __init__(self, results: Results) -> None:
        self.results = results
        self.site = results.site

    @cached_property
    def glossary(self) -> Glossary:
        """The terms that pages explain, with their definitions."""
        return read_glossary(self.site)

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """What is known of the names of TensorFlow that the pages use."""
        return read_entries(self.results)

    @cached_property
    def addresses(self) -> dict[str, str]:
        """Where the names in programs lead: to the index of names, if the site has it, or else to another site."""
        if (self.site.docs / f"{names.PAGE}.md").exists():
            page = self.site.address(names.PAGE)
            return {name: f"site:{page}#{name}" for name in self.entries}
        return {name: entry["address"] for name, entry in self.entries.items()}

    @cached_property
    def ledger(self) -> Ledger:
        """What is known of the snippets under other versions."""
        return Ledger.read(self.site.root)

    def open_page(self, text: str) -> Page:
        """Return the page with a text. Ends the build when anything is wrong with it."""
        page = self.results.page(text)
        if page.problems and not self.site.serving:
            known = self.results.prepare()
            raise BuildFailure(listed(list(dict.fromkeys([*page.problems, *known]))))
        return page

    def run_fence(self, page: Page, source: str, layout: Layout) -> str:
        """Return the HTML of a fence that is run: its source and output, or what markdown-exec makes of its output."""
        fence, program, position = page.place(source, layout.options)
        if self.results.is_running(program):
            return running_box(program.name)
        if problem := self.results.failure(program):
            raise RefusedError(problem.message)
        block, result = program.blocks[position], self.results.of(program)[position]
        if not fence.path:
            printed = links.between_pages(
                result.stdout, f"{page.page}.md", self.site, "site:"
            )
            return layout.put(block.code, printed)
        snippet = Snippet(fence.path, block.code)
        shown = [
            vars(block),
            vars(result),
            layout.settings,
            self._versions(snippet),
            self._surroundings,
        ]
        values = Values(snippet, result, block.cuts)
        return self.results.cache.get_or_make(
            key(shown), lambda: self._program(fence, values, layout)
        )

    @cached_property
    def _surroundings(self) -> str:
        """The hash of what the HTML of all programs depends on."""
        made_by = self.results.digest(__name__)
        machine, site = asdict(self.results.machine), self.site
        return key([made_by, machine, site.repository, self.addresses])

    def _program(self, fence: Fence, values: Values, layout: Layout) -> str:
        """Return the HTML of a fence that runs a program of snippets/: all of it, or a section."""
        if fence.section:
            html = self._section(values, fence.section, layout)
        else:
            bar = self._bar(values.snippet)
            html = self._whole(values, layout, bar, values.table())
        return link_code(html, self.addresses)

    def _whole(self, values: Values, layout: Layout, bar: str, below: str) -> str:
        """Return a program in one piece, with its output, below a bar, and what stands below it.

        The bar has a button to copy (theme_repairs.js), so the theme's is left out: it would lie on the first line.
        """
        shown, result = values.snippet, values.result
        line = provenance.line(result.seconds, result.measured, self.results.machine)
        output = _printed(
            result.stdout,
            result.traceback,
            f"{_warned(result.stderr) if layout.options['stderr'] else ''}{line}",
            mark=" data-output",
        )
        html = values.mark(layout.put(shown.source, output))
        path = escape(shown.path)
        return (
            f'<div class="snippet no-copy" id="{anchor(shown.path)}" data-snippet="{path}">'
            f"{bar}{html}{below}</div>"
        )

    def _section(self, values: Values, name: str, layout: Layout) -> str:
        """Return a section of a program with what it printed.

        Above the first section stands the bar of the program. Below the last one, what its names held and the whole
        program are folded.
        """
        shown, result = values.snippet, values.result
        sections = list(shown.parts)
        number = sections.index(name)
        printed = "".join(result.parts[number : number + 1])
        error = result.traceback if number == len(result.parts) - 1 else ""
        output = _printed(printed, error) if printed or error else ""
        line = values.cuts[number - 1] if number else 1
        html = values.mark(layout.put(shown.parts[name], output), line)
        html = f'<div class="section" data-section="{name}">{html}</div>'
        if number == 0:
            html = self._bar(shown, folded=True) + html
        if number == len(sections) - 1:
            html += (
                f"{values.table()}"
                '<details class="whole-program" data-search-exclude><summary>The whole program</summary>'
                f"{self._whole(values, layout, bar='', below='')}</details>"
            )
        return html

    def _bar(self, snippet: Snippet, *, folded: bool = False) -> str:
        """Return what stands above a program: the name of its file, its versions, and its downloads.

        The name may break behind a slash only. Where the program is folded, the name leads to it.
        """
        path = snippet.path
        name = f'<span class="filename">{escape(path).replace("/", "/<wbr>")}</span>'
        if folded:
            name = f'<a href="#{anchor(path)}">{name}</a>'
        return (
            f'<div class="program-bar" data-program="{anchor(path)}" data-search-exclude>{name}'
            f'{self._versions(snippet)}<span class="downloads">{links.to_snippet(self.site, path)}</span></div>'
        )

    def _versions(self, snippet: Snippet) -> str:
        """Return under which versions a snippet shows the same, where the site has a page of that."""
        if not (self.site.docs / f"{versions.PAGE}.md").exists():
            return ""
        page = f"site:{self.site.address(versions.PAGE)}#{versions.place(snippet.path)}"
        mark = versions.mark(self.ledger, snippet.path, snippet.source)
        return f'<a class="versions" href="{page}">{escape(mark)}</a>'

    def show_excerpt(self, page: Page, source: str, layout: Layout) -> str:
        """Return the HTML of a section of a snippet."""
        section = page.excerpt(source, layout.options)
        reference = layout.options["snippet"]
        path = reference.partition(":")[0]
        html = layout.put_code(section, title=f"from {path}")
        place = f"{self.site.address(self.results.page_of(path))}#{anchor(path)}"
        whole = (
            f'An excerpt. See <a href="site:{place}">the whole program</a>, which ran.'
        )
        html = f'<div class="excerpt" data-snippet="{escape(reference)}">{html}<p class="provenance">{whole}</p></div>'
        return link_code(html, self.addresses)

    def last_executed(self, page: Page) -> str:
        """Return the line at the foot of a page: when its newest result was made. Nothing without results."""
        moments = [
            result.measured
            for program in page.programs
            for result in self.results.of(program)
        ]
        return provenance.last_executed(moments, self.results.machine)

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


def _printed(stdout: str, traceback: str, below: str = "", mark: str = "") -> str:
    """Return what was printed, the error that ended it, and what stands below them."""
    error = ""
    if traceback:
        error = f'<pre class="error" tabindex="0"><samp{mark and " data-error"}>{literal(traceback)}</samp></pre>'
    return (
        '<div class="output" data-search-exclude>'
        f'<pre tabindex="0"><samp{mark}>{literal(stdout)}</samp></pre>{error}{below}</div>'
    )


def warning_of(stderr: str) -> str:
    """Return what was written to stderr, without what holds for this run alone."""
    return _THIS_RUN.sub("", stderr)


def _warned(stderr: str) -> str:
    shown = literal(warning_of(stderr))
    return f'<pre class="warning" tabindex="0"><samp data-stderr>{shown}</samp></pre>'
