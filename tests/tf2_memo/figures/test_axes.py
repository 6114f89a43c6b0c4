"""Where numbers go along an axis: the drawing marks what NumPy sums, moves and cuts."""

import re

import numpy as np
import pytest
from bs4 import BeautifulSoup

from tests import drawings
from tf2_memo.figures import draw_reshape, draw_rows, draw_sum

M = np.array([[1.0, 2.0, 3.0], [4.0, 50.0, 6.0]])


@pytest.mark.parametrize(("axis", "line"), [(0, "column"), (1, "row")])
def test_the_marked_numbers_sum_to_the_marked_sum(axis, line):
    html = draw_sum(M, axis=axis)
    whole, sums = drawings.grids(html)
    np.testing.assert_array_equal(whole.numbers, M)
    np.testing.assert_array_equal(sums.numbers.ravel(), M.sum(axis=axis))
    assert whole.marked[1] == M.take(0, axis=1 - axis).tolist()
    assert sums.marked[3] == [sum(whole.marked[1])]
    assert sums.colours.ravel()[0] == 3
    assert drawings.title(html).startswith(f"axis={axis} goes, and each {line} becomes one number: 1 + ")  # fmt: skip
    assert f"loses its axis {axis} and becomes {M.sum(axis=axis).shape}" in drawings.description(html)  # fmt: skip
    assert [f"axis {at} {'goes' if at == axis else 'stays'}" in html for at in (0, 1)] == [True] * 2  # fmt: skip
    assert len(drawings.table(html)) == len(M.sum(axis=axis))
    assert drawings.table(html)[0].endswith(f" {M.sum(axis=axis)[0]:g}")


@pytest.mark.parametrize("axis", [0, 1])
def test_a_sum_stands_in_line_with_what_it_is_the_sum_of(axis):
    whole, sums = drawings.grids(draw_sum(M, axis=axis))
    one, other = whole.boxes[1][0], sums.boxes[3][0]
    assert (one[axis == 1], one[2 + (axis == 1)]) == (other[axis == 1], other[2 + (axis == 1)])  # fmt: skip


@pytest.mark.parametrize("axis", [0, 1])
def test_the_axis_that_goes_is_dashed(axis):
    html = draw_sum(M, axis=axis)
    (dashed,) = BeautifulSoup(html, "html.parser").select("path[stroke-dasharray]")
    # The arrow of axis 0 points down, that of axis 1 to the right.
    assert re.fullmatch(r"M\S+ [\d.]+" + "vh"[axis] + r"[\d.]+", dashed["d"])


@pytest.mark.parametrize(("m", "axis"), [(M[0], 0), (M, 2), (M[np.newaxis], 0)])
def test_sums_need_a_matrix_and_its_axis(m, axis):
    with pytest.raises(ValueError, match="one of its axes"):
        draw_sum(m, axis=axis)


@pytest.mark.parametrize("shape", [(3, 2), (2, 3), (1, 6), (6, 1)])
@pytest.mark.parametrize("row", [0, 1])
def test_the_numbers_of_a_row_are_marked_wherever_they_go(shape, row):
    html = draw_reshape(M, shape, row=row)
    before, reshaped, transposed = drawings.grids(html)
    np.testing.assert_array_equal(before.numbers, M)
    np.testing.assert_array_equal(reshaped.numbers, M.reshape(shape))
    np.testing.assert_array_equal(transposed.numbers, M.T)
    for grid in (before, reshaped, transposed):
        assert grid.marked == {1: M[row].tolist()}  # no number of M is there twice
    found = np.nonzero(np.isin(M.reshape(shape), M[row]).any(axis=1))[0]
    start, first, last = re.split(r" after (?:reshape|transpose)", drawings.title(html))
    assert [int(at) for at in re.findall(r"\d", start)] == [row, *found]
    assert (first, last) == (f", and in column {row}", "")


def test_equal_numbers_of_other_rows_are_not_marked():
    ones = np.ones((2, 3), int)
    _, reshaped, transposed = drawings.grids(draw_reshape(ones, (3, 2)))
    assert reshaped.colours.tolist() == [[1, 1], [1, 0], [0, 0]]
    assert transposed.colours.tolist() == [[1, 0]] * 3


def test_a_reshape_says_what_it_shows():
    html = draw_reshape(M, (3, 2), name="x")
    assert drawings.title(html) == (
        "Row 0 of x is in rows 0 and 1 after reshape, and in column 0 after transpose"
    )
    assert "The numbers of row 0 are 1, 2 and 3. " in drawings.description(html)
    assert drawings.table(html)[1:3] == ["x 1 4, 50 and 6", "reshape 0 1 and 2"]
    assert drawings.captions(html) == [
        ["x", "(2, 3)"],
        ["reshape", "(3, 2)"],
        ["transpose", "(3, 2)"],
    ]


def test_a_reshape_that_does_not_exist_is_refused():
    with pytest.raises(ValueError, match="needs a matrix"):
        draw_reshape(M[0], (3, 1))
    with pytest.raises(ValueError, match="reshape"):
        draw_reshape(M, (4, 2))
    with pytest.raises(ValueError, match="empty"):
        draw_reshape(M[:0], (0, 3))


X = np.arange(21).reshape(7, 3)


def test_batches_are_rows_one_after_the_other():
    html = draw_rows(X, [3, 3, 1])
    batches = drawings.grids(html)
    assert [len(batch.numbers) for batch in batches] == [3, 3, 1]
    np.testing.assert_array_equal(np.concatenate([batch.numbers for batch in batches]), X)  # fmt: skip
    assert [set(batch.colours.flat) for batch in batches] == [{1}, {2}, {1}]
    assert drawings.title(html) == "A batch is 3 rows of x, the last one has 1"
    assert "for each of 7 samples" in drawings.description(html)
    assert "batches of 3, 3 and 1 rows" in drawings.description(html)
    assert drawings.table(html) == ["0 0 2 (3, 3)", "1 3 5 (3, 3)", "2 6 6 (1, 3)"]
    for words in ("x (7, 3)", "batch 0: (3, 3)", "batch 2: (1, 3)"):
        assert f">{words}<" in html


def test_batches_of_one_size_have_no_exception():
    assert drawings.title(draw_rows(X[:6], [3, 3], name="z")) == "A batch is 3 rows of z"  # fmt: skip


@pytest.mark.parametrize("sizes", [[3, 3], [], [7, 0], [8, -1]])
def test_sizes_that_do_not_make_the_matrix_are_refused(sizes):
    with pytest.raises(ValueError, match="do not make a matrix"):
        draw_rows(X, sizes)


def test_batches_of_a_vector_are_refused():
    with pytest.raises(ValueError, match="do not make a matrix"):
        draw_rows(X[:, 0], [7])
