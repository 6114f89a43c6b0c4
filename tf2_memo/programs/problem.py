"""What is wrong with a page, a program or a copy of the site, told to a person."""

from dataclasses import dataclass


class RefusedError(Exception):
    """A page asks for something that cannot be done. The message says what, and what to do instead.

    `line` is the line of the page that asks for it, if another than the one that is being read.
    """

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True, order=True)
class Problem:
    """What is wrong, and where: the file, its line (0 when the whole file is meant), and what to do.

    Problems are sorted by their places.
    """

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        """Return the problem as a person reads it."""
        place = f"{self.file}, line {self.line}" if self.line else self.file
        return f"{place}: {self.message}"


def listed(problems: list[Problem]) -> str:
    """Return problems as one text, each with its place."""
    return "\n\n".join(map(str, problems))
