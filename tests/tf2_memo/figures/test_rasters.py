"""Small pictures: each pixel as dark as it is, and words below."""

import numpy as np
import pytest
from bs4 import BeautifulSoup

from tf2_memo.figures import draw_pictures


def draw(pictures, words) -> BeautifulSoup:
    html = draw_pictures(pictures, words, title="Pixels", description="There is 1.")
    return BeautifulSoup(html, "html.parser")


def test_pixels_are_as_dark_as_they_are():
    drawing = draw([[[0, 1], [0.6, 0.6]]], ["one"])
    dark = {path["fill-opacity"]: path["d"] for path in drawing.select("path[fill-opacity]")}  # fmt: skip
    assert set(dark) == {"1", "0.6"}
    # 48 units for 2 pixels, with the picture in the middle of its slot: 340 // 56 slots.
    left = round(340 / 6 / 2 - 24)
    assert dark["1"] == f"M{left + 24} 1h24v24h-24z"
    assert dark["0.6"] == f"M{left} 25h48v24h-48z"  # equal neighbours are one shape


def test_pixels_outside_are_paper_or_ink():
    drawing = draw([[[-3.0, 7.0]]], ["one"])
    assert [path["fill-opacity"] for path in drawing.select("path[fill-opacity]")] == ["1"]  # fmt: skip
    assert drawing.select_one("tbody tr").get_text(" ") == "1 one -3 7"


def test_pictures_fill_rows_with_their_words():
    drawing = draw(np.ones((7, 8, 8)), list("abcdefg"))
    words = [text for text in drawing.select("text") if text.get_text() != "Pixels"]
    assert [text.get_text() for text in words] == list("abcdefg")
    heights = [float(text["y"]) for text in words]
    assert len(set(heights[:6])) == 1
    assert heights[6] > heights[0] + 48


@pytest.mark.parametrize(
    ("pictures", "words"),
    [
        (np.ones((0, 2, 2)), []),
        (np.ones((2, 2)), ["a"] * 2),
        (np.ones((2, 2, 2)), ["a"]),
    ],
)
def test_it_refuses_no_picture_and_missing_words(pictures, words):
    with pytest.raises(ValueError, match="needs pictures with words for each"):
        draw(pictures, words)
