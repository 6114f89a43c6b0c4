"""What is found to be other than it should be."""

from typing import NamedTuple


class Fault(NamedTuple):
    """A file of a site, or a program of its repository, the line (0 when all of it is meant), and what is wrong."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        """Return the fault as a reader reads it."""
        place = f"{self.file}, line {self.line}" if self.line else self.file
        return f"{place}: {self.message}"


def differing(published: str, again: str) -> str:
    """Say where two texts begin to differ, with what stands around it."""
    pairs = enumerate(zip(published, again, strict=False))
    least = min(len(published), len(again))
    at = next((number for number, (one, other) in pairs if one != other), least)
    one, other = (text[max(0, at - 30) : at + 30] for text in (published, again))
    return f"has {one!r}, and built again {other!r}"
