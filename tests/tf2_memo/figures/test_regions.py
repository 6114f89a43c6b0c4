"""The regions of a classifier: each class where the model says so, the line between them, and the points."""

import re

import numpy as np
import pytest
from bs4 import BeautifulSoup

from tf2_memo.figures import draw_regions

POINTS = np.array([[-1.0, -1.0], [-0.5, 1.0], [0.5, 0.0], [1.0, 1.0]])
LABELS = np.array([0, 0, 1, 1])


def right_of_zero(points):
    return (points[:, 0] > 0).astype(int)


def draw(models, samples, classes=("left", "right")):
    html = draw_regions(
        models, samples, classes=classes, title="Two sides", description="It has 2 sides."
    )  # fmt: skip
    return BeautifulSoup(html, "html.parser")


@pytest.fixture(scope="module")
def drawing() -> BeautifulSoup:
    samples = {"training": (POINTS, LABELS), "held out": (POINTS, 1 - LABELS)}
    return draw({"by x": right_of_zero}, samples)


def colour(path) -> str:
    return re.search(r"series-\d|ink", str(path.get("fill")) + str(path.get("stroke")))[0]  # fmt: skip


def test_each_region_has_the_colour_of_its_class(drawing):
    fills = drawing.select('g[fill-opacity="0.26"] path')
    assert [colour(path) for path in fills] == ["series-1", "series-2"]
    for path, left in zip(fills, (0, 38), strict=True):
        runs = re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", path["d"])
        assert runs == [(str(left), str(row), "38") for row in range(76)]


def test_the_boundary_is_one_line(drawing):
    border = drawing.find("path", attrs={"stroke-linecap": "square", "fill": "none"})
    assert border["d"] == "M38 0v76"


def test_the_lower_row_is_drawn_below():
    drawing = draw({"by y": lambda points: points[:, 1] > 0}, {"all": (POINTS, LABELS)})
    runs = [path["d"] for path in drawing.select('g[fill-opacity="0.26"] path')]
    assert "M0 75h76" in runs[0]  # class 0, where y is negative
    assert "M0 0h76" in runs[1]


def test_points_have_the_sign_of_their_class_and_a_rim_where_the_model_is_wrong(drawing):  # fmt: skip
    panels = drawing.select("g[transform^=translate]")
    for panel, wrong in zip(panels, (0, 4), strict=True):
        marks = panel.find_all("path", recursive=False)
        dots = {colour(path): path["d"].count("M") for path in marks}
        assert dots == {"series-1": 2, "series-2": 2} | ({"ink": 4} if wrong else {})
    assert [text.get_text() for text in drawing.select("text")][1:] == [
        *("● left   ■ right   rim: wrong", "by x", "training: 100% right"),
        "held out: 0% right",
    ]


def test_the_third_class_has_a_triangle():
    three = {"all": (POINTS, np.array([0, 1, 2, 2]))}
    drawing = draw({"by x": right_of_zero}, three, classes=("a", "b", "c"))
    assert sum(path["d"].count("l2.4 4h-4.8z") for path in drawing.select("path")) == 2


def test_a_second_panel_uses_the_regions_of_the_first(drawing):
    (again,) = drawing.select("use")
    assert again["href"].removeprefix("#") in {g.get("id") for g in drawing.select("g")}
    assert [row.get_text(" ") for row in drawing.select("tbody tr")] == [
        "by x training 4 100.0%",
        "by x held out 4 0.0%",
    ]


@pytest.mark.parametrize(
    ("models", "samples", "classes"),
    [
        ({}, {"all": (POINTS, LABELS)}, "ab"),
        ({"by x": right_of_zero}, {}, "ab"),
        ({"by x": right_of_zero}, {"all": (POINTS, LABELS)}, "a"),
        ({"by x": right_of_zero}, {"all": (POINTS, LABELS)}, "abcd"),
    ],
)
def test_it_refuses_nothing_to_see(models, samples, classes):
    with pytest.raises(ValueError, match="need a model, samples and two or three"):
        draw(models, samples, classes)
