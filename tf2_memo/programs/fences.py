"""Finds the fences of a Markdown page that are ours: those with a program to run, or a section of one to show."""

import re
from dataclasses import dataclass, field
from typing import Any

import markdown_exec
from markdown import Markdown
from pymdownx.superfences import SuperFencesBlockPreprocessor

from tf2_memo.programs.problem import RefusedError

_SUPERFENCES = "pymdownx.superfences"
_SWITCH = r"yes|no|on|off|true|false|1|0"
_OPTIONS = {
    "exec": _SWITCH,
    "snippet": r"[\w/.-]+(:[\w-]+)?",
    "session": r"[\w-]+",
    "raises": r"\w+",
    "allow": r"nan",
    "html": _SWITCH,
    "stderr": "on",
}
"""What a Python fence may ask for, and the values that it may give."""

_OF_CODE_BLOCKS = ("title", "linenums", "hl_lines")
"""What every code block may ask for that is not run."""

_OPENING = re.compile(r"(?:`{3,}|~{3,})(?P<info>[^`]+)$")
_GIVES_OURS = re.compile(rf"\b(?:{'|'.join(_OPTIONS)}) *=")
_SWITCHES_ON = re.compile(r"\bexec\b")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")


@dataclass(frozen=True)
class Fence:
    """A fence that `accept` has accepted: its body, its options, and the lines that open and end it, from 1."""

    source: str
    options: dict[str, Any]
    line: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)

    @property
    def path(self) -> str:
        """The path of the snippet that it names, or nothing."""
        return self.options["snippet"].partition(":")[0]

    @property
    def section(self) -> str:
        """The section of the snippet that it shows, or nothing for the whole."""
        return self.options["snippet"].partition(":")[2]

    @property
    def executed(self) -> bool:
        """Whether it has a program to run."""
        return self.options["executed"]

    def check(self) -> None:
        """Raise RefusedError when the options are not understood."""
        if self.options["problem"]:
            raise RefusedError(self.options["problem"])


def accept(
    language: str,
    inputs: dict[str, str],
    options: dict[str, Any],
    attrs: dict[str, Any],
    md: Markdown,
) -> bool:
    """Accept the Python fences that are run or excerpted, and those with a mistake: a validator of SuperFences.

    Besides `exec`, `session` and `html` of markdown-exec there are: `snippet="path"` takes the code from snippets/,
    `raises="Name"` declares that the program ends with that exception, `allow="nan"` that its output may hold
    numbers that are not finite, and `stderr="on"` that it warns, which is then shown.
    """
    problem = _problem(inputs)
    own = {
        name: inputs.pop(name, "") for name in ("snippet", "raises", "allow", "stderr")
    }
    executed = markdown_exec.validator(language, inputs, options, attrs, md)
    options |= own | {"problem": problem, "executed": executed}
    return bool(executed or own["snippet"] or problem)


def _problem(inputs: dict[str, str]) -> str:
    for name, value in inputs.items():
        if name in _OPTIONS:
            if not re.fullmatch(_OPTIONS[name], value, re.IGNORECASE):
                return f"option {name}={value!r} is not understood; it must match {_OPTIONS[name]}"
        elif name not in _OF_CODE_BLOCKS:
            return f"unknown option {name!r}; known: {', '.join(_OPTIONS)}"
        elif {"exec", "snippet"} & inputs.keys():
            return f"option {name!r} is for code that is not run; leave it out"
    return ""


def _looks_like_ours(info: str) -> bool:
    """Whether what follows the backticks of a fence holds one of our options, in whatever language."""
    return bool(_GIVES_OURS.search(info) or _SWITCHES_ON.search(_QUOTED.sub("", info)))


class Finder(SuperFencesBlockPreprocessor):
    """Finds the fences of pages, one page after the other. It keeps each with its line, and leaves the text as it is.

    SuperFences itself finds them, as it will when the page is rendered.
    """

    def __init__(self) -> None:
        fences = {
            "custom_fences": [{"name": "python", "class": "", "validator": accept}]
        }
        super().__init__(
            Markdown(
                extensions=[_SUPERFENCES], extension_configs={_SUPERFENCES: fences}
            )
        )
        blocks = self.md.preprocessors["fenced_code_block"]
        self.config, self.extension = blocks.config, blocks.extension  # pyrefly: ignore[missing-attribute]

    def find(self, text: str) -> tuple[list[Fence], list[int]]:
        """Return the fences of a page that `accept` accepts, and the lines that look like one and will not be one."""
        self.fences: list[Fence] = []
        self.refused: list[int] = []
        self.taken: set[int] = set()
        lines = self.md.preprocessors["normalize_whitespace"].run(text.split("\n"))
        self.run(lines)
        missed = [
            number
            for number, line in enumerate(lines, start=1)
            if number not in self.taken
            and (opening := _OPENING.search(line))
            and _looks_like_ours(opening["info"])
        ]
        return self.fences, sorted(self.refused + missed)

    def process_nested_block(self, ws: str, content: str, start: int, end: int) -> None:
        """Keep a fence of which SuperFences has just seen the end. `start` and `end` count lines from 0."""
        self.taken |= set(range(start + 1, end + 1))
        if "executed" in self.options:
            source = self.rebuild_block(self.code)
            self.fences.append(Fence(source, self.options, start + 1, end))
        elif self.lang != "python" and _looks_like_ours(self.first):
            self.refused.append(start + 1)
        self.clear()

    def reassemble(self, lines: list[str]) -> list[str]:
        """Return the lines unchanged."""
        return lines
