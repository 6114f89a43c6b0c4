"""Compares what a snippet shows under other versions with what the site shows."""

import ast
import difflib
import re
from collections.abc import Mapping
from itertools import chain
from pathlib import Path

from tf2_memo.programs.child import Block
from tf2_memo.programs.ledger import Finding
from tf2_memo.programs.runner import Result
from verify.masks import masked

TOLERANCE = 1e-5
"""How far a number may be from the other, divided by the larger. float32 holds seven digits, and programs lose some."""

MOST_LINES, MOST_CHARACTERS = 16, 300

_NUMBER = re.compile(
    r"(?<![\w.])[-+]?(?:(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|nan|inf)(?![\w.]*\w)"
)
"""A number of its own: neither part of a name, such as float32, nor of a version, nor with a unit behind it."""

_WARNING = re.compile(r"^(?:\S+:\d+: )?(\w*Warning: .*)$", re.MULTILINE)
_FRAME = re.compile(r"^  File \"snippets/[^\"]*\", line (\d+)", re.MULTILINE)
_COLOURS = re.compile(r"\x1b\[[\d;]*m")
_THIS_RUN = re.compile(r"(?<![\w.:/])/(?:[^\s/'\":]+/){2,}|(?<=0x)[0-9a-f]{6,}")
"""What a text says of a machine or a run alone: folders, and addresses in memory."""


def tolerance(test: Path) -> float:
    """Return the tolerance that the test of a snippet states as `TOLERANCE`, or that of all others."""
    source = test.read_text(encoding="utf-8") if test.exists() else ""
    for statement in ast.parse(source).body:
        match statement:
            case ast.Assign([ast.Name("TOLERANCE")], ast.Constant(float(stated))):
                return stated
    return TOLERANCE


def compare(
    block: Block, here: str, result: Result, there: str, allowed: float
) -> Finding | None:
    """Say how a result under other versions differs from what the site shows, or nothing.

    `here` and `there` are the two as `shown` returns them. Numbers may differ by `allowed`, relative to the larger.
    """
    if error := _error(block, result):
        return Finding("fails", error)
    if _words(here) != _words(there):
        return Finding("other words", difference=_difference(here, there, allowed))
    if not _close(here, there, allowed):
        return Finding("other digits", difference=_difference(here, there, allowed))
    return None


def shown(result: Result, versions: Mapping[str, str], *, clock: bool) -> str:
    """Return what a reader sees of a result: what was printed, the error that ended it, and the warnings.

    The names of the versions that it ran under stand in their place, and with `clock` a mark in place of times.
    """
    warned = dict.fromkeys(_WARNING.findall(result.stderr))
    lines = [result.stdout.rstrip("\n"), result.traceback.rstrip("\n"), *warned]
    text = _THIS_RUN.sub("", "\n".join(filter(None, lines)))
    for name, version in versions.items():
        text = _named(version).sub(f"<{name} version>", text)
    return masked(text) if clock or "s/step" in text else text


def _named(version: str) -> re.Pattern[str]:
    """Return what finds a version: TensorFlow writes those to come with a hyphen, such as 2.22.0-rc0."""
    number = re.sub(r"\\?\.?(?=rc|dev)", "[.-]?", re.escape(version))
    return re.compile(rf"(?<![\w.]){number}(?![\w.])")


def _error(block: Block, result: Result) -> str:
    """Return what ended a program otherwise than declared, or nothing."""
    if result.exception != block.raises:
        if not result.exception:
            return f"{block.raises} is not raised"
        said = [line for line in result.message.splitlines() if line.strip()] or [""]
        # An error in a graph begins with where it was, and ends with what it was.
        what = (said[-1] if said[0].endswith(":") else said[0]).strip()
        lines = _FRAME.findall(result.traceback)
        at = f"line {lines[-1]}: " if lines else ""
        name = f"{result.exception}: "
        return _short(f"{at}{name}{what.removeprefix(name)}".removesuffix(": "))
    stopped = result.failure.removeprefix(f"{block.filename}: ")
    return stopped.strip() if stopped != result.failure else ""


def _words(text: str) -> list[str]:
    """Return a text without its numbers, and without the spaces that align them."""
    return _NUMBER.sub(" # ", text).split()


def _close(here: str, there: str, allowed: float) -> bool:
    pairs = zip(_NUMBER.findall(here), _NUMBER.findall(there), strict=True)
    return all(one == other or _near(one, other, allowed) for one, other in pairs)


def _near(one: str, other: str, allowed: float) -> bool:
    first, second = float(one), float(other)
    return abs(first - second) <= allowed * max(abs(first), abs(second))


def _difference(here: str, there: str, allowed: float) -> tuple[str, ...]:
    """Return the lines that differ by more than they may, or the first of them if there are many."""
    old, new = here.splitlines(), there.splitlines()
    lines: list[str] = []
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal" or _alike(old[a:b], new[c:d], allowed):
            continue
        gone, come = ([f"-{x}" for x in old[a:b]], [f"+{x}" for x in new[c:d]])
        # Lines of a table stand beside those in their place.
        paired = len(gone) == len(come)
        lines += chain(*zip(gone, come, strict=True)) if paired else gone + come
    more = len(lines) - MOST_LINES
    left_out = [f"and {more} more line{'s' * (more > 1)}"] if more > 0 else []
    return (*map(_short, lines[:MOST_LINES]), *left_out)


def _alike(old: list[str], new: list[str], allowed: float) -> bool:
    here, there = "\n".join(old), "\n".join(new)
    return _words(here) == _words(there) and _close(here, there, allowed)


def _short(text: str) -> str:
    text = _THIS_RUN.sub("", _COLOURS.sub("", text))
    return text if len(text) <= MOST_CHARACTERS else f"{text[: MOST_CHARACTERS - 1]}…"
