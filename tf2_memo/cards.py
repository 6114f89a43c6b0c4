"""Draws the picture that a link to a page shows where it is shared: the page's title and description."""

import base64
import io
import re
from importlib.metadata import distribution
from pathlib import Path
from urllib.parse import urlsplit

from bs4 import BeautifulSoup
from PIL import Image, ImageDraw, ImageFont

from tf2_memo.cache import code, key
from tf2_memo.results import CACHE

SIZE = (1200, 630)

_SHARED = re.compile("^og:")
_MARGIN = 80
_PAPER, _INK, _FAINT, _RULE = "#17283f", "#ffffff", "#c3cfdf", "#fb923c"
"""The colours of the dark scheme's header, and of the rule beside an output (docs/stylesheets/extra.css)."""


def write(site: Path) -> None:
    """Write the picture that each page of a built site names in its head. Without a hosted address they name none."""
    for file in site.rglob("*.html"):
        card = _named(file)
        if "image" in card:
            name = Path(urlsplit(card["image"]).path).name
            file.with_name(name).write_bytes(
                _png(card["site_name"], card["title"], card["description"])
            )


def _named(page: Path) -> dict[str, str]:
    """Return what the head of a page says to those who share it: image, title, description."""
    head = page.read_text(encoding="utf-8").partition("</head>")[0]
    if "og:image" not in head:
        return {}
    tags = BeautifulSoup(head, "html.parser").find_all("meta", property=_SHARED)
    return {
        str(tag["property"]).removeprefix("og:"): str(tag["content"]) for tag in tags
    }


def _png(site_name: str, title: str, description: str) -> bytes:
    """Return a card as a PNG, out of the cache if it was drawn before."""

    def make() -> str:
        file = io.BytesIO()
        # Four colours and what lies between them: a palette of few is enough, and makes the file small.
        draw(site_name, title, description).quantize(32).save(file, "PNG")
        return base64.b64encode(file.getvalue()).decode()

    name = key([site_name, title, description, code("cards.py")])
    return base64.b64decode(CACHE.get_or_make(name, make))


def draw(site_name: str, title: str, description: str) -> Image.Image:
    """Draw a card: the name of the site, the title of the page, and its description beside a rule."""
    image = Image.new("RGB", SIZE, _PAPER)
    canvas = ImageDraw.Draw(image)
    canvas.text((_MARGIN, 60), site_name, _RULE, _font("DejaVuSans-Bold.ttf", 34))
    heading, font = _fitted(title)
    canvas.text((_MARGIN, 320), heading, _INK, font, anchor="ld", spacing=14)
    font, corner = _font("DejaVuSans.ttf", 36), (_MARGIN + 40, 360)
    text = _wrapped(description, font, SIZE[0] - _MARGIN - corner[0])
    canvas.text(corner, text, _FAINT, font, spacing=14)
    _, top, _, bottom = canvas.textbbox(corner, text, font, spacing=14)
    canvas.rectangle((_MARGIN, top, _MARGIN + 7, bottom), _RULE)
    return image


def _fitted(title: str) -> tuple[str, ImageFont.FreeTypeFont]:
    """Break a title into at most two lines, in the largest type that allows it."""
    for size in (76, 64, 52, 40):
        font = _font("DejaVuSans-Bold.ttf", size)
        text = _wrapped(title, font, SIZE[0] - 2 * _MARGIN)
        if text.count("\n") < 2:
            break
    return text, font


def _wrapped(text: str, font: ImageFont.FreeTypeFont, width: int) -> str:
    """Break a text into lines that are not wider than `width`."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)


def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    # matplotlib brings these fonts, so a card looks the same on every machine. It is not imported for that: every build
    # would wait.
    fonts = distribution("matplotlib").locate_file("matplotlib/mpl-data/fonts/ttf")
    return ImageFont.truetype(Path(str(fonts), name), size)
