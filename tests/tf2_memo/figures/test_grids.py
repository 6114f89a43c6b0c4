"""Grids of numbers: a cell for each, as wide as its number needs, in a picture that a phone can show."""

import re

import numpy as np
import pytest

from tests import drawings
from tests.contrast import contrast
from tests.house import ROOT
from tf2_memo.figures import grids
from tf2_memo.figures.grids import Grid

MINUS = "\N{MINUS SIGN}"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (7, "7"),
        (np.int64(-70000), "-70000"),
        (np.float32(0.1), "0.1"),
        (-1 / 3, "-0.333"),
        (1234.5, "1234"),
        (2.0, "2"),
        (np.bool_(1), "True"),
    ],
)
def test_a_number_has_as_many_digits_as_a_cell_has_room_for(value, written):
    assert grids.number(value) == written.replace("-", MINUS)


def test_a_negative_factor_has_parentheses():
    assert [grids.factor(-2), grids.factor(2)] == [f"({MINUS}2)", "2"]


def test_a_result_is_equal_only_when_all_is_written_in_full():
    assert grids.equals(1.0, -2.5, -1.5) == "="
    assert grids.equals(2.0, 6.0, 2 / 6) == "≈"
    assert grids.equals(np.float32(0.1), 1.0) == "≈"  # which is not a tenth


def test_lists_of_numbers_and_names():
    assert grids.listed([1]) == "1"
    assert grids.listed([1, -2, 3]) == f"1, {MINUS}2 and 3"
    assert [grids.named("row", [1]), grids.named("row", [1, 0])] == ["row 1", "rows 1 and 0"]  # fmt: skip


def test_words_stay_together_when_they_fit_a_line():
    assert " " not in grids.unbroken("1 + 1 = 2")
    long = "1 + " * 15 + "1 = 16"
    assert grids.unbroken(long) == long


def test_a_cell_is_as_wide_as_its_longest_number():
    assert Grid(np.array([[1, 2]])).cell == grids.CELL
    wide = Grid(np.array([[1, 123456]]))
    assert wide.cell > 6 * 6
    assert wide.width == 2 * wide.cell
    assert Grid(np.array([[1]]), least=50).cell == 50


def test_each_number_stands_in_its_cell_with_a_mark_or_without():
    values = np.array([[1, -2, 3], [4, 5, 60]])
    grid = Grid(values, ["m"], {(0, 1): 2, (1, 2): 2, (1, 0): 5}, real=(1, 3))
    parts, width, height = grids.in_a_row(["+", grid])
    html = grids.framed(parts, width, height, title="Six", description="It has 6.", numbers="")  # fmt: skip
    (found,) = drawings.grids(html)
    np.testing.assert_array_equal(found.numbers, values)
    assert found.colours.tolist() == [[0, 2, 0], [5, 0, 2]]
    assert found.ghosts == [4, 5, 60]
    assert found.words == ["m"]


def test_words_and_labels_get_room():
    bare = Grid(np.array([[1, 2]]))
    assert (bare.left, bare.right) == (0, 0)
    named = Grid(np.array([[1, 2]]), ["a long name"], rows=["row 0"], columns=["a", "b"])  # fmt: skip
    assert named.left > 5 * 6
    assert named.width + named.right >= 11 * 6
    assert named.above == bare.above + 2 * 16


def test_a_mark_must_be_on_a_cell():
    with pytest.raises(ValueError, match=r"no cell \(0, 2\) in the shape \(1, 2\)"):
        Grid(np.array([[1, 2]]), marks={(0, 2): 1})


def test_what_is_too_wide_for_a_phone_is_refused():
    words = {"title": "Wide", "description": "It has 1 grid.", "numbers": ""}
    parts, width, height = grids.in_a_row([Grid(np.ones((2, 13), int))])
    assert "<svg" in grids.framed(parts, width, height, **words)
    parts, width, height = grids.in_a_row([Grid(np.ones((2, 15), int))])
    with pytest.raises(ValueError, match="'Wide' is 366 wide and has room for 340"):
        grids.framed(parts, width, height, **words)


@pytest.mark.parametrize("down", [False, True])
def test_an_arrow_points_where_it_is_told_to(down):
    arrow = grids.arrow(1, 2, 30, down=down, dashed=down)
    assert ('d="M1 2v30"' in arrow, 'd="M1 2h30"' in arrow) == (down, not down)
    assert ("M1 32m-4 -6" if down else "M31 2m-6 -4") in arrow
    assert ("dasharray" in arrow) == down


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("series", range(6))
def test_the_number_of_a_ghost_is_read_on_its_mark(series, scheme):
    css = (ROOT / "docs/stylesheets/extra.css").read_text(encoding="utf-8")
    paper, ink, fill = (
        re.search(rf"--{name}: light-dark\((?P<light>#\w+), (?P<dark>#\w+)\)", css)[scheme]
        for name in ("md-default-bg-color", "figure-ink", f"figure-series-{series + 1}")
    )  # fmt: skip
    mark = mixed(fill, paper, grids._MARKED)
    assert contrast(mixed(ink, mark, grids._GHOST), mark) >= 4.5


def mixed(over: str, under: str, opacity: float) -> str:
    """The colour that is seen of one that shines through."""
    shares = [(int(over[at : at + 2], 16), int(under[at : at + 2], 16)) for at in (1, 3, 5)]  # fmt: skip
    return "#" + "".join(
        f"{round(opacity * one + (1 - opacity) * other):02x}" for one, other in shares
    )
