"""The drawing of a net: its shapes, and no net that NumPy would not compute."""

import re

import numpy as np
import pytest
from bs4 import BeautifulSoup

from tests import drawings
from tf2_memo.figures import draw_layers

X, W1, W2 = np.ones((5, 40)), np.ones((40, 10)), np.ones((10, 90))
H = X @ W1
Y = H @ W2


def draw(layers=(X, H, Y), weights=(W1, W2)) -> str:
    names = zip("xhy", layers, strict=False), zip(("w1", "w2"), weights, strict=False)
    return draw_layers(*map(dict, names))


def test_layers_and_weights_stand_below_each_other_with_their_shapes():
    svg = BeautifulSoup(draw(), "html.parser").svg
    texts = [text for text in svg.select("text") if text.get("text-anchor") == "middle"]
    words = [text.get_text() for text in sorted(texts, key=lambda text: float(text["y"]))]  # fmt: skip
    assert words == ["x (5, 40)", "× w1 (40, 10)", "h (5, 10)", "× w2 (10, 90)", "y (5, 90)"]  # fmt: skip


def test_a_layer_is_the_wider_the_more_numbers_it_has():
    svg = BeautifulSoup(draw(), "html.parser").svg
    bars = [drawings.boxes(path)[0] for path in svg.select("path") if drawings.series(path) == 1]  # fmt: skip
    x, h, y = (right - left for left, _, right, _ in bars)
    assert h < x < y
    assert x / y == pytest.approx((40 / 90) ** 0.5, rel=0.01)
    # What is between two layers begins as wide as the one, and ends as wide as the other.
    between = [path["d"] for path in svg.select("path") if drawings.series(path) == 3]
    widths = [float(width) for d in between for width in re.findall(r"h-?([\d.]+)", d)]
    assert widths == pytest.approx([x, h, h, y], abs=0.2)


def test_it_says_how_long_the_rows_are():
    html = draw()
    assert drawings.title(html) == "5 rows go in and come out, and their lengths are 40 → 10 → 90"  # fmt: skip
    assert drawings.description(html) == (
        "Each of 5 samples is a row of 40 numbers. w1 turns 40 numbers into 10. w2 turns 10 numbers into 90. "
        f"The weights are {W1.size + W2.size:,} numbers."
    )
    assert drawings.table(html)[-1] == "w2 (10, 90)"


@pytest.mark.parametrize(
    ("layers", "weights"),
    [
        ((X, H, Y), (W2, W1)),
        ((X, H), (W1, W2)),
        ((X, H, Y[:4]), (W1, W2)),
        ((X, H[0], Y), (W1, W2)),
        ((X,), ()),
        ((), ()),
    ],
)
def test_what_is_no_net_is_refused(layers, weights):
    with pytest.raises(ValueError, match="make no net"):
        draw(layers, weights)
