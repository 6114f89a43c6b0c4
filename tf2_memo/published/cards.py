"""Draws the picture that a link to a page shows where it is shared: the page's title and description."""

import base64
import io
from importlib.metadata import distribution
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from tf2_memo.programs.cache import key
from tf2_memo.programs.results import Results
from tf2_memo.published.heads import read_heads

SIZE = (1200, 630)

_MARGIN = 80
_PAPER, _INK, _FAINT, _RULE = "#17283f", "#ffffff", "#c3cfdf", "#fb923c"
"""The colours of the dark scheme's header, and of the rule beside an output (docs/stylesheets/extra.css)."""


def write(results: Results, folder: Path) -> None:
    """Write the picture that each page names in its head. Without a hosted address pages name none."""
    site = results.site
    if not site.url:
        return
    made_by = results.digest("tf2_memo.published.cards")
    for head in read_heads(site):
        title = head.title if site.address(head.page) else site.name
        words = [site.name, title, head.description or site.description]
        png = results.cache.get_or_make(key([words, made_by]), lambda: _png(*words))  # noqa: B023 - called at once
        # The address that tf2_memo/theme/main.html gives the picture.
        Path(folder, f"{site.address(head.page)}card.png").write_bytes(
            base64.b64decode(png)
        )


def _png(*words: str) -> str:
    """Return a card as a PNG, in Base64."""
    file = io.BytesIO()
    # Four colours and what lies between them: a palette of few is enough, and makes the file small.
    draw(*words).quantize(32).save(file, "PNG")
    return base64.b64encode(file.getvalue()).decode()


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
