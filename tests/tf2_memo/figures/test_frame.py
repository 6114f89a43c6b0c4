"""The frame that curves are put into: what lies where."""

from xml.etree import ElementTree

import numpy as np
import pytest
from bs4 import BeautifulSoup

from tf2_memo.figures import Frame

FRAME = Frame(
    x="epochs",
    y="loss",
    last=10,
    low=0.1,
    high=100.0,
    levels={"one": 10.0, "other": 1.0},
)
LEFT, RIGHT, TOP, BOTTOM = 46, 350, 26, 178


def places(values, frame=FRAME):
    return [tuple(map(float, point.split(","))) for point in frame.points(values).split()]  # fmt: skip


def test_corners():
    assert places([100.0]) == [(LEFT, TOP)]
    assert places([0.1] * 11)[-1] == (RIGHT, BOTTOM)


def test_equal_factors_are_equally_far_apart():
    heights = [y for _, y in places([0.1, 1.0, 10.0, 100.0])]
    np.testing.assert_allclose(np.diff(heights), (TOP - BOTTOM) / 3, atol=0.11)


def test_what_is_above_the_frame_runs_along_its_edge_and_comes_back():
    (_, low), (_, high), (_, again) = places([1.0, 1e9, 1.0])
    assert (high, again) == (TOP, low)


@pytest.mark.parametrize("last", [np.nan, np.inf])
def test_a_curve_ends_at_the_top_where_it_is_no_number(last):
    found = places([1.0, last, 1.0])
    assert len(found) == 2
    assert found[-1][1] == TOP


def test_below_the_frame_is_its_lower_edge():
    assert places([0.0001])[0][1] == BOTTOM


@pytest.fixture
def drawn():
    svg = FRAME.draw(
        [1.0, 10.0],
        [[1.0, 2.0], [3.0, 4.0]],
        key="k",
        title="a < b",
        description="It falls to 1.",
    )
    ElementTree.fromstring(svg)
    return BeautifulSoup(svg, "html.parser").svg


def test_the_chosen_curve_and_those_beside_it(drawn):
    assert drawn.select_one(".chosen")["points"] == FRAME.points([1.0, 10.0])
    assert [line["points"] for line in drawn.select(".beside polyline")] == [
        FRAME.points([1.0, 2.0]),
        FRAME.points([3.0, 4.0]),
    ]


def test_it_is_labelled(drawn):
    labels = [drawn.find(id=name).get_text() for name in drawn["aria-labelledby"].split()]  # fmt: skip
    assert labels == ["a < b", "It falls to 1."]


def test_axes_and_levels_are_named(drawn):
    words = [text.get_text() for text in drawn.select("text")]
    assert words == [
        "0.1",
        "1",
        "10",
        "100",
        "0",
        "2",
        "4",
        "6",
        "8",
        "10",
        "loss, logarithmic",
        "epochs",
        "one",
        "other",
    ]


def test_a_level_lies_where_a_curve_of_its_value_does(drawn):
    dashed = [path for path in drawn.select("path") if "dasharray" in path["style"]]
    assert [path["d"].rpartition("M")[0] for path in dashed] == [
        f"M{LEFT} {y:g}H{RIGHT}" for _, y in (places([10.0])[0], places([1.0])[0])
    ]
    assert len({path["style"] for path in dashed}) == 2


def test_a_frame_of_few_places_has_a_number_below_each():
    svg = Frame(x="x", y="y", last=2, low=1.0, high=10.0).draw(
        [1.0], [], key="k", title="t", description="1"
    )
    words = [text.get_text() for text in BeautifulSoup(svg, "html.parser").select("text")]  # fmt: skip
    assert words == ["1", "10", "0", "1", "2", "y, logarithmic", "x"]
