"""Finds the executed blocks of a Markdown page and groups them into programs.

A program is what one fresh process runs: a block alone, or all blocks of a page that share a session. A session
always runs whole, so that a chart never shows other numbers than the output above it.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import markdown_exec
from markdown import Markdown

from tf2_memo import snippet
from tf2_memo.runner import Block

FENCE = "pymdownx.superfences"


@dataclass(frozen=True)
class Program:
    """The blocks that one process runs, in order."""

    blocks: tuple[Block, ...]

    @property
    def name(self) -> str:
        """The file name of the first block."""
        return self.blocks[0].filename


def validator(
    language: str,
    inputs: dict[str, str],
    options: dict[str, Any],
    attrs: dict[str, Any],
    md: Markdown,
) -> bool:
    """Accept the fences that are executed or excerpted; leave all others to SuperFences.

    `snippet="path"` takes the code from snippets/ instead of the page, `raises="ErrorName"` declares that the program
    ends with that exception. The other options are those of markdown-exec.
    """
    path = inputs.pop("snippet", "")
    raises = inputs.pop("raises", "")
    executed = markdown_exec.validator(language, inputs, options, attrs, md)
    options.update(snippet=path, raises=raises, executed=executed)
    return executed or bool(path)


def block(source: str, options: dict[str, Any]) -> Block:
    """Return what the executed fence with this body and these options runs."""
    if not options["snippet"]:
        return Block(
            f"{source}\n",
            f"<{options['id'] or options['session'] or 'block'}>",
            options["raises"],
        )
    if source.strip():
        raise snippet.SnippetError(
            f"the fence of {options['snippet']} must be empty: its code comes from the file"
        )
    read = snippet.read(options["snippet"])
    return Block(read.source, read.filename, options["raises"])


@lru_cache(maxsize=256)
def _sessions(text: str) -> tuple[tuple[str, str, dict[str, Any]], ...]:
    """Return session, body and options of each executed fence of a page."""
    found: list[tuple[str, str, dict[str, Any]]] = []

    def collect(
        source: str,
        _language: str,
        _class: str,
        options: dict[str, Any],
        _md: Markdown,
        **_rest: Any,
    ) -> str:
        if options["executed"]:
            found.append((options["session"] or f"block {len(found)}", source, options))
        return ""

    fences = [
        {"name": "python", "class": "python", "validator": validator, "format": collect}
    ]
    md = Markdown(
        extensions=[FENCE], extension_configs={FENCE: {"custom_fences": fences}}
    )
    md.convert(text)
    return tuple(found)


def programs(text: str) -> list[Program]:
    """Return the programs of a page, in the order in which they begin."""
    sessions: dict[str, list[Block]] = {}
    for session, source, options in _sessions(text):
        sessions.setdefault(session, []).append(block(source, options))
    return [Program(tuple(blocks)) for blocks in sessions.values()]


def program_of(wanted: Block, text: str) -> Program:
    """Return the program that a block of a page belongs to."""
    return next(program for program in programs(text) if wanted in program.blocks)
