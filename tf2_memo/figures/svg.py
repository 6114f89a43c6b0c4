"""Turns a matplotlib figure into a <figure> with inline SVG that follows the page's colour scheme."""

import io

from matplotlib.figure import Figure

from tf2_memo import picture

# Stand-ins that matplotlib draws with; the page's style sheet gives each variable a light and a dark value.
INK = "#101112"
FAINT = "#202122"
PAPER = "#303132"
SERIES = ("#400001", "#400002", "#400003", "#400004", "#400005", "#400006")
_VARIABLES = {INK: "--figure-ink", FAINT: "--figure-faint", PAPER: "--figure-paper"} | {
    colour: f"--figure-series-{number}" for number, colour in enumerate(SERIES, start=1)
}

STYLE = {
    "svg.fonttype": "none",  # text stays text
    "svg.hashsalt": "tf2-memo",  # the same figure has the same ids in every build
    "font.size": 12,
    "text.color": INK,
    "axes.edgecolor": INK,
    "axes.labelcolor": INK,
    "axes.titlecolor": INK,
    "axes.facecolor": "none",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "xtick.color": INK,
    "ytick.color": INK,
    "grid.color": FAINT,
    "legend.frameon": False,
    "figure.facecolor": "none",
}
"""Matplotlib settings that figures are drawn with."""


def plainly(value: float, _position: float | None = None) -> str:
    """Write a number at a logarithmic axis in letters of one size: matplotlib's powers of ten have two."""
    return f"{value:g}".replace("e+0", "e")


def to_html(figure: Figure, *, title: str, description: str, numbers: str = "") -> str:
    """Return a figure as HTML: the picture, the finding in words, and the numbers one click away.

    `title` names what is shown, `description` states the finding with its figures and serves as the text
    alternative and as the caption. `numbers` is an HTML table.
    """
    return picture.framed(
        to_svg(figure, title=title, description=description), description, numbers
    )


def to_svg(figure: Figure, *, title: str, description: str) -> str:
    """Return the picture alone, labelled with its title and description, on one line."""
    text = io.StringIO()
    figure.savefig(
        text,
        format="svg",
        bbox_inches="tight",
        pad_inches=0.05,
        metadata={"Date": None, "Creator": None},
    )
    return picture.restyled(
        text.getvalue(), title=title, description=description, variables=_VARIABLES
    )
