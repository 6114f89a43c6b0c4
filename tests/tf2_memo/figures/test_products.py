"""The numbers that a drawing marks are those that NumPy multiplies."""

from itertools import product

import numpy as np
import pytest
from bs4 import BeautifulSoup

from tests import drawings
from tf2_memo.figures import draw_elementwise, draw_product

A = np.array([[1.0, -2.0, 3.0], [4.0, 5.0, 6.0]])
B = np.array([[7.0, 8.0], [2.0, 10.0], [5.0, 120.0]])
PLACES = list(product(range(2), range(2)))


@pytest.mark.parametrize(("row", "column"), PLACES)
def test_a_row_meets_a_column_in_their_product(row, column):
    html = draw_product(A, B, row=row, column=column)
    one, two, both = drawings.grids(html)
    for grid, matrix in zip((one, two, both), (A, B, A @ B), strict=True):
        np.testing.assert_array_equal(grid.numbers, matrix)
    assert (list(one.marked), list(two.marked), list(both.marked)) == ([1], [2], [3])
    assert one.marked[1] == A[row].tolist()
    assert two.marked[2] == B[:, column].tolist()
    assert both.marked[3] == [np.dot(one.marked[1], two.marked[2])]
    assert both.colours[row, column] == 3
    assert drawings.fits(html)


@pytest.mark.parametrize(("row", "column"), PLACES)
def test_the_frames_of_the_row_and_of_the_column_cross_at_their_product(row, column):
    html = draw_product(A, B, row=row, column=column)
    framed = BeautifulSoup(html, "html.parser").select('path[fill="none"]')
    (across,), (along,) = (drawings.boxes(path) for path in framed if drawings.series(path, "stroke"))  # fmt: skip
    one, two, both = drawings.grids(html)
    (cell,) = both.boxes[3]
    crossing = np.r_[np.maximum(across, along)[:2], np.minimum(across, along)[2:]]
    np.testing.assert_allclose(crossing, cell, atol=0.2)  # written with one decimal
    starts = across[:2] + along[:2]
    np.testing.assert_allclose(starts, one.boxes[1][0][:2] + two.boxes[2][0][:2], atol=0.2)  # fmt: skip


def test_it_says_what_meets():
    html = draw_product(A, B, row=0, column=1, names=("x", "w", "z"))
    assert drawings.title(html) == "Row 0 of x meets column 1 of w: 1 × 8 + (-2) × 10 + 3 × 120 = 348"  # fmt: skip
    assert drawings.description(html) == (
        "The shapes (2, 3) and (3, 2) give (2, 2). Row 0 of x meets column 1 of w: 1, -2 and 3 with 8, 10 and 120, "
        "in this order. The products sum to 348, which stands in row 0 and column 1."
    )
    assert drawings.table(html) == ["1 8 8", "-2 10 -20", "3 120 360"]
    for words in ("x (2, 3)", "w (3, 2)", "z (2, 2)", "row 0", "column 1"):
        assert f">{words}<" in html


def test_letters_name_the_axes():
    html = draw_product(A, B, row=1, column=0, letters="ijk")
    assert drawings.title(html).startswith("j runs along row 1 of a, down column 0 of b: 4 × 7")  # fmt: skip
    for words in ("i = 1", "k = 0", "j →", "j ↓"):
        assert f">{words}<" in html
    assert "→" not in draw_product(A, B, row=1, column=0)


@pytest.mark.parametrize("a", [A, A[0], A[np.newaxis]])
def test_a_product_that_does_not_exist_is_refused(a):
    with pytest.raises(ValueError, match="needs matrices that fit"):
        draw_product(a, B[:2], row=0, column=0)


def test_an_entry_that_does_not_exist_is_refused():
    with pytest.raises(IndexError):
        draw_product(A, B, row=2, column=0)
    with pytest.raises(ValueError, match="no cell"):
        draw_product(A, B, row=-1, column=0)


OPERANDS = [
    (A, np.array([[1.0, 2.0, 8.0], [5.0, -4.0, 2.0]])),  # nothing is stretched
    (A, A[1]),
    (A, A[:, :1]),
    (A[0], A[:, :1]),
    (A[0], A[0]),
    (A, np.array(4.0)),
]


@pytest.mark.parametrize(("a", "b"), OPERANDS)
@pytest.mark.parametrize("operation", [np.add, np.subtract, np.multiply, np.divide])
def test_two_numbers_meet_in_each_entry(operation, a, b):
    result = np.atleast_2d(operation(a, b))
    for row, column in np.ndindex(result.shape):
        html = draw_elementwise(a, b, row=row, column=column, operation=operation)
        one, two, both = drawings.grids(html)
        np.testing.assert_array_equal(one.numbers, np.broadcast_to(a, result.shape))
        np.testing.assert_array_equal(two.numbers, np.broadcast_to(b, result.shape))
        np.testing.assert_allclose(both.numbers, result, rtol=0.005)  # three digits
        assert (one.colours > 0).sum() == (two.colours > 0).sum() == 1
        assert (one.colours[row, column], two.colours[row, column], both.colours[row, column]) == (1, 2, 3)  # fmt: skip
        (left,), (right,), (met,) = one.marked[1], two.marked[2], both.marked[3]
        assert met == pytest.approx(operation(left, right), rel=0.005)
        assert drawings.fits(html)


@pytest.mark.parametrize(("a", "b"), OPERANDS)
def test_ghosts_are_what_the_arrays_do_not_hold(a, b):
    html = draw_elementwise(a, b, row=0, column=0)
    one, two, both = drawings.grids(html)
    for grid, array in ((one, a), (two, b)):
        assert grid.numbers.size - len(grid.ghosts) == array.size
    assert both.ghosts == []
    assert ("Dashed" in html) == bool(one.ghosts + two.ghosts) == ("stroke-dasharray" in html)  # fmt: skip


def test_it_says_in_which_direction_an_array_is_stretched():
    html = draw_elementwise(A[0], A[:, :1], row=1, column=0, names=("u", "v"))
    assert drawings.title(html) == "u is stretched down, v to the right: 3 and 2 numbers give 6"  # fmt: skip
    assert drawings.description(html) == (
        "The shapes (3,) and (2, 1) give (2, 3). In row 1 and column 0, 1 × 4 = 4. "
        "Dashed cells repeat a number that the array holds once."
    )
    assert drawings.captions(html) == [
        ["u", "(3,)"],
        ["v", "(2, 1)"],
        ["u × v", "(2, 3)"],
    ]
    assert drawings.table(html)[3] == "1 0 1 4 4"
    both_ways = draw_elementwise(A, np.array(2.0), row=0, column=1)
    assert drawings.title(both_ways).startswith("b is stretched down and to the right: ")  # fmt: skip


def test_without_stretching_it_says_what_meets():
    html = draw_elementwise(A, A, row=0, column=1, operation=np.subtract)
    assert drawings.title(html) == "Numbers in the same place meet: (-2) - (-2) = 0"


def test_shapes_that_do_not_broadcast_and_three_axes_are_refused():
    with pytest.raises(ValueError, match="broadcast"):
        draw_elementwise(A, B, row=0, column=0)
    with pytest.raises(ValueError, match="two axes"):
        draw_elementwise(A[np.newaxis], A, row=0, column=0)
