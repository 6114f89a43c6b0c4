"""Turns a matplotlib figure into a <figure> with inline SVG that follows the page's colour scheme."""

import io
import re
from hashlib import sha256
from html import escape
from xml.etree import ElementTree

from matplotlib.figure import Figure

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
    "font.size": 11,
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

_SVG = "{http://www.w3.org/2000/svg}"
_LINK = "{http://www.w3.org/1999/xlink}href"


def to_html(figure: Figure, *, title: str, description: str, numbers: str = "") -> str:
    """Return a figure as HTML: the picture, the finding in words, and the numbers one click away.

    `title` names what is shown, `description` states the finding with its figures and serves as the text
    alternative and as the caption. `numbers` is an HTML table.
    """
    svg = to_svg(figure, title=title, description=description)
    details = (
        f"<details><summary>The numbers</summary>{numbers}</details>" if numbers else ""
    )
    return f'<figure class="figure">{svg}<figcaption>{escape(description)}</figcaption>{details}</figure>'


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
    ElementTree.register_namespace("", "http://www.w3.org/2000/svg")
    root = ElementTree.fromstring(text.getvalue())  # noqa: S314 - drawn above
    _strip(root)
    _label(root, title, description)
    svg = _scoped(ElementTree.tostring(root, encoding="unicode"))
    for colour, variable in _VARIABLES.items():
        svg = svg.replace(colour, f"var({variable})")
    # On one line: Markdown must not take an indented line for code.
    return re.sub(r"\s*\n\s*", " ", svg)


def _strip(root: ElementTree.Element) -> None:
    for tag in ("metadata", f"{_SVG}metadata", f"{_SVG}defs[{_SVG}style]"):
        for element in root.findall(tag):
            root.remove(element)
    for element in root.iter():
        if re.match(
            r"(figure|axes|patch|line2d|text|legend|matplotlib|xtick|ytick|PathCollection)",
            element.get("id", ""),
        ):
            del element.attrib["id"]
        if _LINK in element.attrib:  # an HTML parser does not know the prefixes of XML
            element.set("href", element.attrib.pop(_LINK))


def _label(root: ElementTree.Element, title: str, description: str) -> None:
    for attribute in ("width", "height"):
        root.attrib.pop(attribute, None)
    root.set("role", "img")
    root.set("stroke-linejoin", "round")  # for the style element that was taken out
    root.set("aria-labelledby", "title desc")
    for position, (tag, words) in enumerate((("title", title), ("desc", description))):
        element = ElementTree.Element(f"{_SVG}{tag}", id=tag)
        element.text = words
        root.insert(position, element)


def _scoped(svg: str) -> str:
    """Make the ids of a picture unique in a page with several pictures."""
    scope = sha256(svg.encode()).hexdigest()[:8]
    svg = re.sub(r'\bid="([^"]+)"', rf'id="{scope}-\1"', svg)
    svg = re.sub(r'(href="|url\()#', rf"\1#{scope}-", svg)
    return svg.replace(
        'aria-labelledby="title desc"', f'aria-labelledby="{scope}-title {scope}-desc"'
    )
