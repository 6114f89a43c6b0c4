"""Draws small pictures out of their pixels, each with a few words below it."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby

import numpy as np
import numpy.typing as npt

from tf2_memo import html
from tf2_memo.figures import shapes

_LEVELS = 5  # of darkness, besides none
_SIDE = 48  # of a picture


def draw_pictures(
    pictures: npt.ArrayLike, words: Sequence[str], *, title: str, description: str
) -> str:
    """Return an HTML figure of pictures of one size, each a matrix of pixels from 0 (paper) to 1 (ink).

    What is less or more is drawn as 0 or 1. `words` stand below the pictures. Raises ValueError when there is no
    picture, or when a picture lacks its words.
    """
    pixels = np.asarray(pictures)
    if pixels.ndim != 3 or not len(pixels) or len(pixels) != len(words):
        raise ValueError(
            f"figure {title!r} needs pictures with words for each, got the shape {pixels.shape} and {len(words)} words"
        )
    unit = max(1, _SIDE // max(pixels.shape[1:]))
    height, width = (unit * length for length in pixels.shape[1:])
    across = int(shapes.WIDTH // (width + 8))
    slot = shapes.WIDTH / across
    levels = np.rint(np.clip(pixels, 0, 1) * _LEVELS).astype(int)
    filled: dict[int, str] = defaultdict(str)
    frames, bottom = "", 0
    texts: list[str] = []
    for number, (level, word) in enumerate(zip(levels, words, strict=True)):
        x = round(slot * (number % across + 0.5) - width / 2)
        y = 1 + number // across * (height + shapes.LINE + 8)
        for row, values in enumerate(level):
            column = 0
            for value, run in groupby(values):
                length = len(list(run))
                filled[int(value)] += shapes.rectangle(
                    x + unit * column, y + unit * row, unit * length, unit
                )
                column += length
        frames += shapes.rectangle(x - 0.5, y - 0.5, width + 1, height + 1)
        bottom = y + height + shapes.LINE + 2
        texts.append(shapes.text(x + width / 2, bottom - 5, word, 'text-anchor="middle"'))  # fmt: skip
    dark = [
        f'<path d="{filled[level]}" fill-opacity="{level / _LEVELS:g}" />'
        for level in sorted(filled)
        if level
    ]
    parts = [
        f'<g shape-rendering="crispEdges">{"".join(dark)}</g>',
        f'<path d="{frames}" fill="none" stroke="var(--figure-faint)" />',
        *texts,
    ]
    rows = [
        (number, word, float(picture.min()), float(picture.max()))
        for number, (picture, word) in enumerate(zip(pixels, words, strict=True), 1)
    ]
    numbers = html.table(["picture", "words", "least pixel", "greatest pixel"], rows)
    return shapes.figure(
        parts, bottom, title=title, description=description, numbers=numbers
    )
