"""Makes small pictures: of a page, as it stands on a card, and of each figure, as the gallery shows it.

In: the results of a page's programs. Out: SVG elements without words for a screen reader, beside which stands a link.
The picture of a page is its first figure, or else the first lines that it printed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from html import escape, unescape

from tf2_memo.programs.results import Results
from tf2_memo.programs.runner import Block
from tf2_memo.programs.snippet import FOLDER

Box = tuple[float, float, float, float]
"""Left, top, width and height."""

GALLERY = "gallery"
"""The page that shows all figures of the site."""

_LINES, _COLUMNS = 5, 40  # of printed text, in a picture of 320 by 124
_LEADING, _SIZE = 20, 13
_FIGURE = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_FRAME = re.compile(
    r'<figure class="figure\b[^>]* id="(?P<anchor>[^"]+)">.*?</figure>', re.DOTALL
)
_MESSAGE = re.compile(r'<(?:p class="message"|title\b[^>]*)>(.*?)<', re.DOTALL)
_TEXT = re.compile(r"<text\b.*?</text>", re.DOTALL)
_LABEL = re.compile(r"<(title|desc)\b.*?</\1>", re.DOTALL)
# Matplotlib draws the paper of a figure, and then that of its axes, as shapes that are seen nowhere.
_PAPER = re.compile(r'<path d="M ([^"z]+)z?"[^>]*style="fill: none" />')
# A legend says nothing without its words. It is drawn last; its paper is the one shape that shines through.
_LEGEND = re.compile(
    r"<path [^>]*fill: var\(--figure-paper\); opacity.*?(?=<defs>)", re.DOTALL
)
# The message above a drawing, which a card has no room for.
_HEADLINE = re.compile(r'<text [^>]*font-size="13\.5"[^>]*>.*?</text>')
_POINT = re.compile(r"<use [^>]*--figure-series")
_LETTERS = re.compile(r' font-size="[^"]*"')
_ROOM = 5  # around the axes


@dataclass(frozen=True)
class Figure:
    """A figure of a page: its message, its anchor there, and the small picture of it."""

    page: str
    message: str
    anchor: str
    picture: str

    @property
    def file(self) -> str:
        """Where the picture lies below the address of the site: under the hash of what it holds."""
        return f"assets/figures/{sha256(self.picture.encode()).hexdigest()[:12]}.svg"


def figures_of(results: Results, page: str) -> Iterator[Figure]:
    """Give the figures of a page in their order. Of one with several panels, that with most in it stands for all."""
    for text in _drawn(results, page):
        for frame in _FRAME.finditer(text):
            svgs, message = _FIGURE.findall(frame[0]), _MESSAGE.search(frame[0])
            if svgs and message:
                picture = _bare(max(svgs, key=len))
                yield Figure(page, unescape(message[1]), frame["anchor"], picture)


def picture_of(results: Results, page: str) -> str:
    """Return the picture of a page, which is named by its path below the docs folder without its ending."""
    for text in _drawn(results, page):
        if found := _FIGURE.search(text):
            return _bare(found[0])
    outputs = [
        stdout
        for block, stdout in _printed(results, page)
        if block.filename.startswith(FOLDER) and stdout.strip()
    ]
    long = [stdout for stdout in outputs if stdout.count("\n") > 2]
    return _lines((long or outputs)[0]) if outputs else ""


def _drawn(results: Results, page: str) -> Iterator[str]:
    """Give the texts in which the figures of a page stand: what its blocks printed, or a notebook's page."""
    for block, stdout in _printed(results, page):
        if not block.filename.startswith(FOLDER):
            yield stdout
    yield _notebook(results, page)


def _printed(results: Results, page: str) -> Iterator[tuple[Block, str]]:
    """Give the blocks of a page with what each printed."""
    known = results.page_at(page)
    for program in known.programs if known else []:
        for block, result in zip(program.blocks, results.of(program), strict=False):
            yield block, result.stdout


def _notebook(results: Results, page: str) -> str:
    """Return the page that was made of a notebook, with the figures that its cells drew."""
    source = results.site.docs / f"{page}.py"
    made = source.with_suffix(".md")
    return made.read_text("utf-8") if source.exists() and made.exists() else ""


def _bare(svg: str) -> str:
    """Return a chart without the numbers at its axes, which nobody could read. A drawing keeps the words in it.

    Its ids are its own: the figure may stand on the same page.
    """
    papers = list(_PAPER.finditer(svg))
    box = _box(papers[-1][1] if papers else "", svg)
    body = svg[svg.index(">") + 1 :]
    fit = "xMidYMin slice" if box[3] > box[2] else "xMidYMid"  # the top of a tall one
    if papers:
        body = _HEADLINE.sub("", body)
    if "<use " in svg:  # a chart: this is how matplotlib draws the ticks of axes
        body = _LEGEND.sub("", _TEXT.sub("", body))
        # As wide as the card, unless that would draw points as ellipses.
        fit = "xMidYMid" if _POINT.search(body) else "none"
    letters = _LETTERS.search(svg[: svg.index(">")])
    return _opening(box, fit, letters[0] if letters else "") + re.sub(
        r"\bsvg(?=[0-9a-f]{8}-)", "card", _LABEL.sub("", body)
    )


def _opening(box: Box, fit: str, letters: str = "") -> str:
    """Return the tag that opens a picture; `fit` says how its box fills a card, in the words of SVG.

    `letters` is the attribute that says how large they are.
    """
    numbers = " ".join(f"{number:g}" for number in box)
    where = f'viewBox="{numbers}" preserveAspectRatio="{fit}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true" {where}{letters}>'
    )


def _box(path: str, svg: str) -> Box:
    """Return the box that holds a path and a little room, or that of the whole picture without a path."""
    numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", path)]
    if not numbers:
        found = re.search(r'viewBox="([^"]+)"', svg)
        left, top, width, height = map(
            float, (found[1] if found else "0 0 320 160").split()
        )
        return left, top, width, height
    left, top = min(numbers[::2]) - _ROOM, min(numbers[1::2]) - _ROOM
    width = max(numbers[::2]) + _ROOM - left
    height = max(numbers[1::2]) + _ROOM - top
    return left, top, width, height


def _lines(text: str) -> str:
    """Return printed text as a picture: as many lines as have room."""
    shown = [line[:_COLUMNS] for line in text.splitlines() if line.strip()][:_LINES]
    rows = "".join(
        f'<text x="12" y="{24 + _LEADING * number}" xml:space="preserve">{escape(line)}</text>'
        for number, line in enumerate(shown)
    )
    height = 2 * 12 + _LEADING * len(shown)
    style = f'fill="var(--figure-ink)" font-size="{_SIZE}" style="font-family: var(--md-code-font-family)"'
    box = (0, 0, 320, max(height, 100))
    return f"{_opening(box, 'xMinYMid')}<g {style}>{rows}</g></svg>"
