"""Writes the pictures of the gallery as files that know the colours of day and night: a page cannot hand them over."""

import re
from pathlib import Path

from tf2_memo.pages.gallery import figures
from tf2_memo.pages.pictures import GALLERY
from tf2_memo.programs.results import Results
from tf2_memo.site import Site

STYLES = "stylesheets/extra.css"
"""The style sheet that has the colours of figures, below the docs folder."""

_COLOUR = re.compile(r"(--[\w-]+): light-dark\((#\w+), (#\w+)\);")
_PAPER = "--md-code-bg-color"  # of a card
# A picture is stretched to its card, and its lines are not. A file has the fonts of the system.
_SHAPES = "path,use{vector-effect:non-scaling-stroke}svg{font-family:sans-serif;fill:var(--figure-ink)}"


def write(results: Results, folder: Path) -> None:
    """Write the picture of each figure into the folder of a built site that has a gallery."""
    if not (results.site.docs / f"{GALLERY}.md").exists():
        return
    style = f"<style>{_SHAPES}{_colours(results.site)}</style>"
    for figure in figures(results):
        file = folder / figure.file
        file.parent.mkdir(parents=True, exist_ok=True)
        opening, body = figure.picture.split(">", 1)
        file.write_text(f'{opening} id="night">{style}{body}', encoding="utf-8")


def _colours(site: Site) -> str:
    """Return the colours of figures in the style sheet. Those of the night hold at the address with #night."""
    text = (site.docs / STYLES).read_text(encoding="utf-8")
    pairs = {name: (day, night) for name, day, night in _COLOUR.findall(text)}
    chosen = {name: pairs[name] for name in pairs if name.startswith("--figure-")}
    chosen["--figure-paper"] = pairs[_PAPER]
    return "".join(
        f"{element}{{{';'.join(f'{name}:{pair[at]}' for name, pair in chosen.items())}}}"
        for at, element in enumerate(("svg", "svg:target"))
    )
