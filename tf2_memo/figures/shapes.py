"""Puts shapes that were written as SVG below the message of their figure, in the units of a chart."""

import textwrap
from collections.abc import Iterable
from html import escape

from tf2_memo import picture

WIDTH = 340  # of a picture, of which a phone shows 0.96 pixels a unit
LINE = 16  # from one line of text to the next


def figure(
    parts: Iterable[str], height: float, *, title: str, description: str, numbers: str
) -> str:
    """Return an HTML figure of shapes between (0, 0) and (WIDTH, height), with its title above them."""
    lines = textwrap.wrap(title, 44)
    top = -(len(lines) * (LINE + 3) + 4)
    head = "".join(
        text(0, top + (LINE + 3) * number + 14, line, 'font-size="13.5" font-weight="bold"')
        for number, line in enumerate(lines)
    )  # fmt: skip
    drawn = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 {top} {WIDTH} {height - top:g}" font-size="12">'
        f"{head}{''.join(parts)}</svg>"
    )
    svg = picture.restyled(drawn, title=title, description=description, variables={})
    return picture.framed(svg, description, numbers)


def text(x: float, y: float, words: object, attributes: str = "") -> str:
    """Return words whose line begins at (x, y)."""
    return f'<text x="{x:g}" y="{y:g}" {attributes}>{escape(str(words))}</text>'


def rectangle(x: float, y: float, width: float, height: float) -> str:
    """Return the outline of a rectangle, as a part of a path."""
    return f"M{x:g} {y:g}h{width:g}v{height:g}h{-width:g}z"


def shown(x: float, y: float, width: float, height: float) -> str:
    """Return a shape that is not seen. It says which part of a picture stands on the card of its page."""
    right, bottom = x + width, y + height
    return f'<path d="M {x} {y} L {right} {y} L {right} {bottom} L {x} {bottom} z" style="fill: none" />'
