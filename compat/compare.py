"""Compares the result of a snippet under other versions with that under the installed ones."""

import ast
import difflib
import re
from pathlib import Path

from tests.masks import masked
from tf2_memo.programs.child import Block
from tf2_memo.programs.ledger import Finding
from tf2_memo.programs.runner import Result

TOLERANCE = 1e-5
"""How far a number may be from the other, divided by the larger. float32 holds seven digits, and programs lose some."""

MOST_LINES, MOST_CHARACTERS = 12, 300

_NUMBER = re.compile(
    r"(?<![\w.])[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\w.]*\w)|(?<![\w.])[-+]?(?:nan|inf)\b"
)
_WARNING = re.compile(r"^(?:\S+:\d+: )?(\w*Warning: .*)$", re.MULTILINE)
_THIS_RUN = re.compile(r"\S*/(?:site-packages|tmp|python3\.\d+)/|(?<=0x)[0-9a-f]{6,}")
"""What a text says of a machine and of a run alone: where files are, and addresses in memory."""
_FRAME = re.compile(r"^  File \"snippets/[^\"]*\", line (\d+)", re.MULTILINE)


def tolerance(test: Path) -> float:
    """Return the tolerance that the test of a snippet states as `TOLERANCE`, or that of all others."""
    tree = (
        ast.parse(test.read_text(encoding="utf-8"))
        if test.exists()
        else ast.Module([], [])
    )
    for statement in tree.body:
        if (
            isinstance(statement, ast.Assign)
            and ast.unparse(statement.targets[0]) == "TOLERANCE"
            and isinstance(statement.value, ast.Constant)
        ):
            return statement.value.value
    return TOLERANCE


def compare(
    block: Block, here: Result, there: Result, allowed: float, *, clock: bool = False
) -> Finding | None:
    """Say how a result differs from that under the installed versions, or nothing.

    Numbers may differ by `allowed`, relative to the larger. With `clock`, times and their ratios do not count.
    """
    if error := _error(block, there):
        return Finding("fails", error)
    ours, theirs = _shown(here, clock=clock), _shown(there, clock=clock)
    if _words(ours) != _words(theirs):
        return Finding("other words", difference=_difference(ours, theirs, allowed))
    if not _close(ours, theirs, allowed):
        return Finding("other digits", difference=_difference(ours, theirs, allowed))
    return None


def _error(block: Block, result: Result) -> str:
    """Return what ended a program otherwise than declared, or nothing."""
    if result.exception != block.raises:
        if not result.exception:
            return f"{block.raises} is not raised"
        first = result.message.strip().partition("\n")[0]
        lines = _FRAME.findall(result.traceback)
        at = f"line {lines[-1]}: " if lines else ""
        return _short(f"{at}{result.exception}: {first}".removesuffix(": "))
    stopped = result.failure.removeprefix(f"{block.filename}: ")
    return stopped.strip() if stopped != result.failure else ""


def _shown(result: Result, *, clock: bool) -> str:
    """Return what a reader sees of a result: what was printed, the error that ended it, and its warnings."""
    warned = dict.fromkeys(_WARNING.findall(result.stderr))
    text = "\n".join(
        [result.stdout.rstrip("\n"), result.traceback.rstrip("\n"), *warned]
    )
    text = _THIS_RUN.sub("", text)
    return masked(text) if clock else text


def _words(text: str) -> list[str]:
    """Return a text without its numbers, and without the spaces that align them."""
    return _NUMBER.sub(" # ", text).split()


def _close(ours: str, theirs: str, allowed: float) -> bool:
    pairs = zip(_NUMBER.findall(ours), _NUMBER.findall(theirs), strict=True)
    return all(one == other or _near(one, other, allowed) for one, other in pairs)


def _near(one: str, other: str, allowed: float) -> bool:
    first, second = float(one), float(other)
    return abs(first - second) <= allowed * max(abs(first), abs(second))


def _difference(ours: str, theirs: str, allowed: float) -> tuple[str, ...]:
    """Return the lines that differ by more than they may, the first of them if there are many."""
    old, new = ours.splitlines(), theirs.splitlines()
    lines = []
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        gone, come = old[a:b], new[c:d]
        if kind == "equal" or (
            len(gone) == len(come)
            and all(
                _words(x) == _words(y) and _close(x, y, allowed)
                for x, y in zip(gone, come, strict=True)
            )
        ):
            continue
        lines += [f"-{each}" for each in gone] + [f"+{each}" for each in come]
    more = len(lines) - MOST_LINES
    shown = [_short(line) for line in lines[:MOST_LINES]]
    return (*shown, *([f"and {more} more lines"] if more > 0 else []))


def _short(text: str) -> str:
    text = _THIS_RUN.sub("", text.replace("\x1b[1m", "").replace("\x1b[0m", ""))
    return text if len(text) <= MOST_CHARACTERS else f"{text[: MOST_CHARACTERS - 1]}…"
