"""Groups the fences of a page into programs.

A program is what one fresh process runs: a fence alone, or all fences of a page that share a session. A session always
runs whole, so that a chart never shows other numbers than the output above it.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import zip_longest
from typing import Any

from tf2_memo.programs import snippet
from tf2_memo.programs.fences import Fence, Finder
from tf2_memo.programs.problem import Problem, RefusedError
from tf2_memo.programs.runner import Block
from tf2_memo.site import Site

FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*\n", re.DOTALL)

_CLOCKS = {"time", "timeit"}
_NO_FENCE = (
    "this fence is not understood, and would be shown as text: "
    'begin it with "```python", close it, and write its options as name="value"'
)


@dataclass(frozen=True)
class Program:
    """The blocks that one process runs, in order, and the page (as messages name it) and line where they begin."""

    blocks: tuple[Block, ...]
    file: str = field(default="", compare=False)
    line: int = field(default=0, compare=False)

    @property
    def name(self) -> str:
        """The file name of the first block."""
        return self.blocks[0].filename

    @cached_property
    def measures_time(self) -> bool:
        """Whether anything that runs beside it would falsify what it prints."""
        return any(map(_imports_a_clock, self.blocks))


@dataclass(frozen=True)
class Page:
    """The fences of a page: what runs, what is only shown, and what is wrong.

    `page` is the path below the docs folder without its ending, `file` the path as messages name it. A text that is no
    file's has neither.
    """

    page: str = ""
    file: str = ""
    programs: list[Program] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    fences: list[Fence] = field(default_factory=list)
    places: list[tuple[Fence, Program, int]] = field(default_factory=list)
    excerpts: list[tuple[Fence, str]] = field(default_factory=list)

    def line_of(self, source: str, options: dict[str, Any]) -> int:
        """Return the line that opens the fence with this body and these options, or 0 when there is none."""
        lines = [each.line for each in self.fences if each == Fence(source, options)]
        return next(iter(lines), 0)

    def place(self, source: str, options: dict[str, Any]) -> tuple[Fence, Program, int]:
        """Return the fence with this body and these options, its program, and which of the program's blocks it is.

        Raises RefusedError when there is none: then it is among the problems.
        """
        for place in self.places:
            if place[0] == Fence(source, options):
                return place
        raise self._refusal(source, options)

    def excerpt(self, source: str, options: dict[str, Any]) -> str:
        """Return the section that a fence without `exec` shows. Raises RefusedError as `place` does."""
        for fence, section in self.excerpts:
            if fence == Fence(source, options):
                return section
        raise self._refusal(source, options)

    def _refusal(self, source: str, options: dict[str, Any]) -> RefusedError:
        line = self.line_of(source, options)
        known = [each.message for each in self.problems if each.line == line]
        return RefusedError("\n".join(known) or _NO_FENCE)


def read_page(
    text: str, finder: Finder, site: Site, page: str = "", file: str = "this page"
) -> Page:
    """Return the programs of a page, in the order in which they begin, and what is wrong with its fences."""
    head = FRONT_MATTER.match(text)
    above = head[0].count("\n") if head else 0
    fences, missed = finder.find(text[head.end() if head else 0 :])
    read = Page(page, file)
    read.fences.extend(
        replace(each, line=above + each.line, end=above + each.end) for each in fences
    )
    for line in missed:
        read.problems.append(Problem(file, above + line, _NO_FENCE))
    for session in _sessions(read.fences):
        try:
            _add(read, session, site)
        except RefusedError as error:
            read.problems.append(
                Problem(file, error.line or session[0].line, str(error))
            )
    return read


def _add(read: Page, session: list[Fence], site: Site) -> None:
    if not session[0].executed:
        read.excerpts.append((session[0], _excerpt(session[0], site)))
        return
    for fence in session:
        if session.count(fence) > 1:
            raise RefusedError(
                "it stands twice in its session; say it once, or otherwise"
            )
    groups = _groups(session)
    blocks = [_block(fences, number, site) for number, fences in enumerate(groups)]
    program = Program(tuple(blocks), read.file, session[0].line)
    read.programs.append(program)
    read.places.extend(
        (fence, program, number)
        for number, fences in enumerate(groups)
        for fence in fences
    )


def _sessions(fences: list[Fence]) -> Iterator[list[Fence]]:
    """Give the fences of a page by session. Without one, the sections of a program belong together."""
    sessions: dict[str, list[Fence]] = {}
    for number, fence in enumerate(fences):
        alone = fence.path if fence.executed and fence.section else number
        name = fence.options.get("session") or f"fence {alone}"
        sessions.setdefault(name, []).append(fence)
    yield from sessions.values()


def _groups(session: list[Fence]) -> list[list[Fence]]:
    """Return the fences of a session by block: those that show the sections of one program are one block."""
    groups: dict[str, list[Fence]] = {}
    for number, fence in enumerate(session):
        name = fence.path if fence.section else f"fence {number}"
        groups.setdefault(name, []).append(fence)
    return list(groups.values())


def _excerpt(fence: Fence, site: Site) -> str:
    fence.check()
    path = fence.path
    if not fence.section:
        raise RefusedError(
            f'snippet="{path}" needs exec="on" to run, or a section to show: "{path}:section"'
        )
    return snippet.read(site.snippets, path).section(fence.section)


def _block(fences: list[Fence], position: int, site: Site) -> Block:
    """Return what executed fences run: one for a block, or one per section of a program.

    `position` is the place of the block in its session.
    """
    for each in fences:
        each.check()
    first = fences[0]
    options, path = first.options, first.path
    declared = {
        "raises": options["raises"],
        "allow": tuple(options["allow"].split()),
        "warns": bool(options["stderr"]),
        "timeout": site.timeout,
    }
    if not path:
        name = f"<{options['session'] or 'block'} {position + 1}>"
        return Block(f"{first.source}\n", name, **declared)
    if any(each.source.strip() for each in fences):
        raise RefusedError(
            f"{snippet.FOLDER}/{path} is run from its file: leave the fence empty"
        )
    if options["html"]:
        raise RefusedError(f"{snippet.FOLDER}/{path} prints plain text: leave out html")
    if options["stderr"] and first.section:
        raise RefusedError(
            f'{snippet.FOLDER}/{path} is shown by its sections, to which stderr="on" cannot give their warnings: '
            "show a program that warns in one piece"
        )
    read = snippet.read(site.snippets, path)
    if first.section:
        _check_sections(read, fences)
    return Block(read.source, read.filename, cuts=read.cuts, **declared)


def _check_sections(read: snippet.Snippet, fences: list[Fence]) -> None:
    """Raise RefusedError when fences do not show all sections of a program in their order."""
    for name, fence in zip_longest(read.parts, fences):
        if fence is None or fence.section != name:
            line = (fence or fences[-1]).line
            raise RefusedError(
                f"{read.filename} must be shown with all its sections in their order: {', '.join(read.parts)}",
                line,
            )


def _imports_a_clock(block: Block) -> bool:
    if not any(clock in block.code for clock in _CLOCKS):
        return False  # parsing takes a while
    try:
        tree = ast.parse(block.code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False  # it will not run
    for node in ast.walk(tree):
        names = (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
        if _CLOCKS & {name.partition(".")[0] for name in names}:
            return True
    return False
