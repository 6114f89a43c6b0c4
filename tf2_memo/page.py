"""Finds the executed fences of a Markdown page and groups them into programs.

A program is what one fresh process runs: a fence alone, or all fences of a page that share a session. A session always
runs whole, so that a chart never shows other numbers than the output above it.
"""

import re
import tomllib
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import markdown_exec
from markdown import Markdown

from tf2_memo import snippet
from tf2_memo.errors import PageError
from tf2_memo.runner import TIMEOUT_SECONDS, Block

SUPERFENCES = "pymdownx.superfences"

_SWITCH = r"yes|no|on|off|true|false|1|0"
_OPTIONS = {
    # ours
    "snippet": r"[\w/.-]+(:[\w-]+)?",
    "raises": r"\w+",
    "allow": r"(nan|empty)( (nan|empty))*",
    "timeout": r"\d+(\.\d+)?",
    # those of markdown-exec that have a meaning when the code runs in a process of its own
    "exec": _SWITCH,
    "html": _SWITCH,
    "id": r".+",
    "idprefix": r".*",
    "result": r"\w+",
    "session": r"[\w-]+",
    "source": r"above|below|block|console|tabbed-left|tabbed-right",
    "tabs": r".+",
    "updatetoc": _SWITCH,
    # those of every code block
    "hl_lines": r"[\d -]+",
    "linenums": r"[\d ]+",
    "title": r".*",
}
"""The options of a Python fence, and the values they may have."""

OWN_OPTIONS = ("snippet", "raises", "allow", "timeout", "problem", "executed")
"""What `validator` adds to the options of markdown-exec."""

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n+", re.DOTALL)
_OPENING = re.compile(r"^([ \t>]*(?:`{3,}|~{3,}) *python\b.*)$", re.MULTILINE)
_CLOCK = re.compile(r"^\s*(?:import|from) (?:time|timeit)\b", re.MULTILINE)
_LINE = re.compile(r' fence_line="\d+"')


@dataclass(frozen=True)
class Program:
    """The blocks that one process runs, in order, and the page and line where they begin."""

    blocks: tuple[Block, ...]
    place: str = field(default="", compare=False)

    @property
    def name(self) -> str:
        """The file name of the first block."""
        return self.blocks[0].filename

    @property
    def measures_time(self) -> bool:
        """Whether anything that runs beside it would falsify what it prints."""
        return any(_CLOCK.search(block.code) for block in self.blocks)

    @property
    def page(self) -> str:
        """The path of the page below docs/, without its ending."""
        return self.place.partition(".md,")[0].partition("/")[2]


@dataclass(frozen=True)
class Page:
    """The programs of a page, and what is wrong with its fences."""

    programs: list[Program]
    problems: list[str]


@dataclass(frozen=True)
class _Fence:
    source: str
    options: dict[str, Any]
    line: int = field(default=0, compare=False)


def validator(
    language: str,
    inputs: dict[str, str],
    options: dict[str, Any],
    attrs: dict[str, Any],
    md: Markdown,
) -> bool:
    """Accept the fences that are executed or excerpted, and those with a mistake. Leave the others to SuperFences.

    Beside the options of markdown-exec there are: `snippet="path"` takes the code from snippets/, `raises="Name"`
    declares that the program ends with that exception, `allow="nan empty"` that its output may hold numbers that are
    not finite, or be empty; `timeout="5"` limits its run time, in seconds.
    """
    options["problem"] = _problem(inputs)
    own = {name: inputs.pop(name, "") for name in OWN_OPTIONS[:4]}
    options["executed"] = markdown_exec.validator(language, inputs, options, attrs, md)
    options |= own
    return bool(options["executed"] or options["snippet"] or options["problem"])


def _problem(inputs: dict[str, str]) -> str:
    for name, value in inputs.items():
        if name not in _OPTIONS:
            return f"unknown option {name!r}; known: {', '.join(_OPTIONS)}"
        if not re.fullmatch(_OPTIONS[name], value, re.IGNORECASE):
            return f"option {name}={value!r} is not understood; it must match {_OPTIONS[name]}"
    return ""


def read(text: str, name: str = "this page") -> Page:
    """Return the programs of a page, in the order in which they begin, and what is wrong with its fences."""
    programs: list[Program] = []
    problems: list[str] = []
    # Without its front matter a page is the text that `find` gets, and its fences are known then.
    head = _FRONT_MATTER.match(text)
    above = head[0].count("\n") if head else 0
    for session in _sessions(text[head.end() if head else 0 :]):
        place = f"{name}, line {above + session[0].line}"
        try:
            if session[0].options["executed"]:
                programs.append(_program(session, place))
            else:
                excerpt(session[0].options)
        except PageError as error:
            problems.append(f"{place}: {error}")
    return Page(programs, problems)


def find(source: str, options: dict[str, Any], text: str) -> tuple[Program, int]:
    """Return the program that an executed fence of a page belongs to, and which of its blocks the fence is."""
    fence = _Fence(source, options)
    session = next(session for session in _sessions(text) if fence in session)
    return _program(session), session.index(fence)


def excerpt(options: dict[str, Any]) -> str:
    """Return the section that a fence without `exec` shows."""
    if options["problem"]:
        raise PageError(options["problem"])
    path, _, section = options["snippet"].partition(":")
    if not section:
        raise PageError(
            f'snippet="{path}" needs exec="on" to run, or a section to show: "{path}:section"'
        )
    return snippet.read(path).section(section)


def _program(session: list[_Fence], place: str = "") -> Program:
    return Program(
        tuple(_block(fence, position) for position, fence in enumerate(session)), place
    )


def _block(fence: _Fence, position: int) -> Block:
    """Return what an executed fence runs; `position` is its place in its session."""
    options = fence.options
    if options["problem"]:
        raise PageError(options["problem"])
    declared = {
        "raises": options["raises"],
        "allow": tuple(options["allow"].split()),
        "timeout": float(options["timeout"] or _site_timeout()),
    }
    path = options["snippet"]
    if not path:
        name = options["id"] or f"{options['session'] or 'block'} {position + 1}"
        return Block(f"{fence.source}\n", f"<{name}>", **declared)
    if fence.source.strip():
        raise PageError(
            f"{snippet.FOLDER}/{path} is run from its file: leave the fence empty"
        )
    if options["html"] or options["result"]:
        raise PageError(
            f"{snippet.FOLDER}/{path} prints plain text: leave out html and result"
        )
    read = snippet.read(path)
    return Block(read.source, read.filename, **declared)


@cache
def _site_timeout() -> float:
    """Return the limit that pyproject.toml sets for every fence without one of its own, in seconds."""
    file = Path("pyproject.toml")
    settings = tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return settings.get("tool", {}).get("tf2_memo", {}).get("timeout", TIMEOUT_SECONDS)


def _sessions(text: str) -> list[list[_Fence]]:
    """Return the fences of a page by session. A fence without one has a list of its own."""
    sessions: dict[str, list[_Fence]] = {}
    for number, fence in enumerate(_fences(text)):
        name = fence.options.get("session") or f"fence {number}"
        sessions.setdefault(name, []).append(fence)
    return list(sessions.values())


@lru_cache(maxsize=2048)
def _fences(text: str) -> list[_Fence]:
    """Return the fences of a page that `validator` accepts, found by SuperFences itself."""
    found: list[_Fence] = []

    def accept(
        language: str,
        inputs: dict[str, str],
        options: dict[str, Any],
        attrs: dict[str, Any],
        md: Markdown,
    ) -> bool:
        line = int(inputs.pop("fence_line", 0))
        accepted = validator(language, inputs, options, attrs, md)
        options["line"] = line
        return accepted

    def collect(
        source: str,
        _language: str,
        _class: str,
        options: dict[str, Any],
        *_: Any,
        **__: Any,
    ) -> str:
        fence = _Fence(_LINE.sub("", source), options, options.pop("line"))
        if options.get("session") and fence in found:
            twice = {"problem": "it stands twice in its session; give the second an id"}
            fence = _Fence(fence.source, options | twice, fence.line)
        found.append(fence)
        return ""

    others = {"name": "*", "class": "", "validator": _always, "format": _nothing}
    fences = [
        {"name": "python", "class": "python", "validator": accept, "format": collect},
        others,  # without it, they would be highlighted
    ]
    md = Markdown(
        extensions=[SUPERFENCES],
        extension_configs={SUPERFENCES: {"custom_fences": fences}},
    )
    # SuperFences does not say where a fence stands, so each opening line carries its number as an option.
    lines = [
        _OPENING.sub(rf'\1 fence_line="{number}"', line)
        for number, line in enumerate(text.split("\n"), start=1)
    ]
    for preprocessor in md.preprocessors:  # SuperFences is one; the rest is not needed
        lines = preprocessor.run(lines)
    return found


def _always(*_: Any) -> bool:
    return True


def _nothing(*_: Any, **__: Any) -> str:
    return ""
