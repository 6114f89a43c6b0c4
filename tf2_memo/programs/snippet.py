"""Reads the programs below snippets/: their source, their title, their sections and their cells."""

import ast
import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from textwrap import dedent

from tf2_memo.programs.problem import RefusedError

FOLDER = "snippets"


@dataclass(frozen=True)
class Snippet:
    """A program of snippets/: its path below that folder, with slashes, and its source."""

    path: str
    source: str

    @property
    def filename(self) -> str:
        """The path from the top of the repository, as tracebacks show it."""
        return f"{FOLDER}/{self.path}"

    @cached_property
    def docstring(self) -> str:
        """The docstring, or the path where there is none."""
        return ast.get_docstring(self.tree) or self.path

    @property
    def title(self) -> str:
        """The first line of the docstring."""
        return self.docstring.partition("\n")[0]

    @cached_property
    def cuts(self) -> tuple[int, ...]:
        """The lines that open a section of the program itself, not of a block in it. They are counted from 1."""
        lines = self._lines if self.tree.body else []
        inside = {
            number
            for statement in self.tree.body
            for number in range(statement.lineno + 1, (statement.end_lineno or 0) + 1)
        }
        return tuple(
            number
            for number, line in enumerate(lines, start=1)
            if line.startswith("# ")
            and _opens_section(lines, number - 1)
            and number not in inside
        )

    @cached_property
    def parts(self) -> dict[str, str]:
        """The source divided at the cuts. A part has the name of the section that it opens, the first one `start`.

        Raises RefusedError when two have the same name.
        """
        lines = [f"{line}\n" for line in self._lines]
        bounds = [0, *(cut - 1 for cut in self.cuts), len(lines)]
        names = ["start", *(_slug(lines[cut - 1]) for cut in self.cuts)]
        if len(set(names)) < len(names):
            raise RefusedError(
                f"{self.filename} has two sections of one name: {', '.join(names)}"
            )
        texts = ["".join(lines[a:b]) for a, b in pairwise(bounds)]
        return dict(zip(names, texts, strict=True))

    def cells(self) -> list[str]:
        """Return the code after the docstring, divided at the cuts."""
        lines = self._lines
        opening = self.tree.body[:1] if ast.get_docstring(self.tree) else []
        begin = opening[0].end_lineno or 0 if opening else 0
        bounds = [begin, *(cut - 1 for cut in self.cuts), len(lines)]
        return ["\n".join(lines[a:b]).strip("\n") for a, b in pairwise(bounds)]

    @cached_property
    def _lines(self) -> list[str]:
        """The lines as Python counts them: `splitlines` would end some at a form feed."""
        return self.source.removesuffix("\n").split("\n")

    @cached_property
    def tree(self) -> ast.Module:
        """The syntax tree; that of an empty program where Python cannot read it, which a run will report."""
        try:
            return ast.parse(self.source)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return ast.Module([], [])

    def section(self, name: str) -> str:
        """Return the lines of one section, without their common indentation.

        A section opens with a comment after a blank line or at the start of a block: `# Forward pass` opens the
        section `forward-pass`. It ends before the next such comment of the same depth, or where its block ends.
        """
        lines = self._lines
        names = [
            _slug(line) if _opens_section(lines, number) else ""
            for number, line in enumerate(lines)
        ]
        if names.count(name) != 1:
            known = ", ".join(filter(None, names)) or "none"
            amount = f"{names.count(name)} sections" if name in names else "no section"
            raise RefusedError(
                f"{self.filename} has {amount} {name!r}; its sections: {known}"
            )
        start = names.index(name)
        end = start + 1
        while end < len(lines) and not _ends_section(lines, start, end):
            end += 1
        return dedent("\n".join(lines[start:end])).rstrip() + "\n"


def read(folder: Path, path: str) -> Snippet:
    """Read the snippet at a path below the folder of snippets, such as `two_layer_net/tape.py`.

    Raises RefusedError when there is no such file, or none that can be read as text.
    """
    file = folder / path
    if not file.resolve().is_relative_to(folder.resolve()):
        raise RefusedError(
            f"{FOLDER}/{path} leads out of {FOLDER}/; name a file below it"
        )
    if not file.is_file():
        raise RefusedError(f"{FOLDER}/{path} does not exist, or is not a file")
    try:
        return Snippet(path, file.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise RefusedError(
            f"{FOLDER}/{path} must be saved as UTF-8: {error}"
        ) from error
    except OSError as error:
        raise RefusedError(f"{FOLDER}/{path} cannot be read: {error}") from error


def _opens_section(lines: list[str], number: int) -> bool:
    before = lines[number - 1].strip() if number else ""
    return lines[number].strip().startswith("# ") and (
        not before or before.endswith(":")
    )


def _ends_section(lines: list[str], start: int, number: int) -> bool:
    if not lines[number].strip() or _indent(lines[number]) > _indent(lines[start]):
        return False
    return _indent(lines[number]) < _indent(lines[start]) or _opens_section(
        lines, number
    )


def _slug(comment: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", comment.lower()).strip("-")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
