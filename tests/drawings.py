"""Reads drawings of tensors as a reader sees them: which numbers stand in which grid, and on which colour."""

import re
from dataclasses import dataclass

import numpy as np
from bs4 import BeautifulSoup, Tag

from tf2_memo.figures.shapes import WIDTH

Box = tuple[float, float, float, float]
"""Left, top, right and bottom, in the units of the picture."""


@dataclass(frozen=True)
class Seen:
    """A grid: its numbers, those on each colour in the order of reading, and those of ghosts."""

    numbers: np.ndarray
    marked: dict[int, list[float]]
    colours: np.ndarray
    """The colour behind each number, 0 where there is none."""
    ghosts: list[float]
    words: list[str]
    labels: list[str]
    boxes: dict[int, list[Box]]
    """The marks of each colour."""


def value(text: str) -> float:
    return float(plain(text))


def moved(element: Tag) -> tuple[float, float]:
    """Where the corner of an element stands in the picture."""
    moves = [group["transform"] for group in element.find_parents("g")]
    places = [re.findall(r"-?[\d.]+", move) for move in moves]
    return tuple(np.array(places, float).sum(axis=0))


def boxes(path: Tag) -> list[Box]:
    """The rectangles of a path."""
    x, y = moved(path)
    found = re.findall(r"M(\S+) (\S+?)h([\d.]+)v([\d.]+)h-[\d.]+z", path["d"])
    rectangles = [tuple(map(float, numbers)) for numbers in found]
    return [(x + a, y + b, x + a + w, y + b + h) for a, b, w, h in rectangles]


def series(path: Tag, attribute: str = "fill") -> int:
    found = re.fullmatch(r"var\(--figure-series-(\d)\)", path.get(attribute, ""))
    return int(found[1]) if found else 0


def grids(html: str) -> list[Seen]:
    """The grids of a drawing, in its order."""
    svg = BeautifulSoup(html, "html.parser").svg
    return [seen(group) for group in svg.select("g g")]


def seen(group: Tag) -> Seen:
    marks = {series(path): boxes(path) for path in group.select("path") if series(path)}
    texts = list(group.select("text"))
    cells = [text for text in texts if text.get("text-anchor") == "middle" and not text.get("font-style")]  # fmt: skip
    cells.sort(key=lambda cell: (float(cell["y"]), float(cell["x"])))
    colours = [colour_behind(cell, marks) for cell in cells]
    numbers = [value(cell.get_text()) for cell in cells]
    rows = len({cell["y"] for cell in cells})
    return Seen(
        np.reshape(numbers, (rows, -1)),
        {
            colour: [n for n, of in zip(numbers, colours, strict=True) if of == colour]
            for colour in set(colours) - {0}
        },
        np.reshape(colours, (rows, -1)),
        [n for n, cell in zip(numbers, cells, strict=True) if cell.get("fill-opacity")],
        [text.get_text() for text in texts if not text.get("text-anchor")],
        [text.get_text() for text in texts if text.get("font-style")],
        marks,
    )


def colour_behind(cell: Tag, marks: dict[int, list[Box]]) -> int:
    """The colour on which a number stands. No cell has two."""
    x, y = np.add(moved(cell), (float(cell["x"]), float(cell["y"])))
    behind = [
        colour
        for colour, found in marks.items()
        if any(left < x < right and top < y < bottom for left, top, right, bottom in found)
    ]  # fmt: skip
    assert len(behind) < 2, cell
    return behind[0] if behind else 0


def plain(words: str) -> str:
    return words.replace("\N{NO-BREAK SPACE}", " ").replace("\N{MINUS SIGN}", "-")


def title(html: str) -> str:
    return plain(BeautifulSoup(html, "html.parser").svg.title.get_text())


def description(html: str) -> str:
    return plain(BeautifulSoup(html, "html.parser").svg.desc.get_text())


def table(html: str) -> list[str]:
    """The rows of the numbers below a drawing."""
    found = BeautifulSoup(html, "html.parser").select("tbody tr")
    return [row.get_text(" ") for row in found]


def captions(html: str) -> list[list[str]]:
    """The words above each grid."""
    return [grid.words for grid in grids(html)]


def fits(html: str) -> bool:
    """Whether every mark is inside of the picture."""
    return all(
        left >= 0 and right <= WIDTH
        for grid in grids(html)
        for found in grid.boxes.values()
        for left, _, right, _ in found
    )
