"""Turns an SVG file that matplotlib wrote into an HTML figure that follows the page's colour scheme.

Imports no matplotlib: a build that only shows what is cached should not wait for it.
"""

import re
from collections.abc import Mapping
from hashlib import sha256
from html import escape
from xml.etree import ElementTree

VARIABLES_OF_MATPLOTLIB = {
    "#000000": "--figure-ink",
    "#b0b0b0": "--figure-faint",
    "#cccccc": "--figure-faint",
    "#ffffff": "--figure-paper",
    "#1f77b4": "--figure-series-1",
    "#ff7f0e": "--figure-series-2",
    "#2ca02c": "--figure-series-3",
    "#d62728": "--figure-series-4",
    "#9467bd": "--figure-series-5",
    "#8c564b": "--figure-series-6",
}
"""For each colour that matplotlib takes when none is chosen, the variable of the page's style sheet."""

_SVG = "{http://www.w3.org/2000/svg}"
_LINK = "{http://www.w3.org/1999/xlink}href"


def framed(
    shown: str, description: str, numbers: str, attributes: str = 'class="figure"'
) -> str:
    """Return what a figure shows with its description as caption and, when there are any, its numbers.

    The figure has an id, so that a link leads to it.
    """
    details = (
        numbers
        and f"<details data-search-exclude><summary>The numbers</summary>{numbers}</details>"
    )
    caption = f"<figcaption><p>{escape(description)}</p>{details}</figcaption>"
    name = f"figure-{sha256(shown.encode()).hexdigest()[:8]}"
    return f'<figure {attributes} id="{name}">{shown}{caption}</figure>'


def restyled(
    text: str, *, title: str, description: str, variables: Mapping[str, str]
) -> str:
    """Return the picture alone, labelled, with variables in place of its colours, on one line."""
    ElementTree.register_namespace("", "http://www.w3.org/2000/svg")
    root = ElementTree.fromstring(text)  # noqa: S314 - drawn by this build
    _strip(root)
    _unwrap(root)
    _recolour(root, variables)
    _label(root, title, description)
    svg = _scoped(ElementTree.tostring(root, encoding="unicode"))
    # On one line: Markdown must not take an indented line for code.
    return re.sub(r"\s*\n\s*", " ", re.sub(r">\s+<", "><", svg))


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
        for name in {"d", "x", "y"} & element.attrib.keys():
            element.set(name, _rounded(element.attrib[name]))
        if element.get("transform", "").startswith("rotate(-0 "):
            del element.attrib["transform"]
        if "style" in element.attrib:  # the page's font, in place of a list of nine
            style = re.sub(r"font-family:[^;]*; ?", "", element.attrib["style"])
            element.set("style", style)
        if _LINK in element.attrib:  # an HTML parser does not know the prefixes of XML
            element.set("href", element.attrib.pop(_LINK))


def _unwrap(element: ElementTree.Element) -> None:
    """Take the children out of groups that say nothing."""
    children: list[ElementTree.Element] = []
    for child in element:
        _unwrap(child)
        bare = child.tag == f"{_SVG}g" and not child.attrib
        children += child if bare else [child]
    element[:] = children


def _recolour(root: ElementTree.Element, variables: Mapping[str, str]) -> None:
    for element in root.iter():
        style = element.get("style", "")
        for colour, variable in variables.items():
            style = style.replace(colour, f"var({variable})")
        if style:
            element.set("style", style)


def _rounded(points: str) -> str:
    """Write coordinates with the one decimal that can be seen."""
    points = re.sub(r"-?\d+\.\d+", lambda n: f"{round(float(n[0]), 1):g}", points)
    return " ".join(points.split())


def _label(root: ElementTree.Element, title: str, description: str) -> None:
    for attribute in ("width", "height"):
        root.attrib.pop(attribute, None)
    root.set("role", "img")
    root.set(
        "data-search-exclude", ""
    )  # its labels, of which the caption says the gist
    root.set("stroke-linejoin", "round")  # for the style element that was taken out
    root.set("aria-labelledby", "title desc")
    for position, (tag, words) in enumerate((("title", title), ("desc", description))):
        element = ElementTree.Element(f"{_SVG}{tag}", id=tag)
        element.text = words
        root.insert(position, element)


def _scoped(svg: str) -> str:
    """Make the ids of a picture unique in a page with several pictures."""
    scope = f"svg{sha256(svg.encode()).hexdigest()[:8]}"  # an id begins with a letter
    svg = re.sub(r'\bid="([^"]+)"', rf'id="{scope}-\1"', svg)
    svg = re.sub(r'(href="|url\()#', rf"\1#{scope}-", svg)
    return svg.replace(
        'aria-labelledby="title desc"', f'aria-labelledby="{scope}-title {scope}-desc"'
    )
