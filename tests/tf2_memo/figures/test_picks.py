"""What an index picks: the drawing marks the entries that NumPy takes."""

import numpy as np
import pytest

from tests import drawings
from tf2_memo.figures import draw_gather, draw_one_hot

M = np.array([[11, 12, 13, 14], [21, 22, 23, 24], [31, 32, 33, 34]])


@pytest.mark.parametrize("numbers", [[0, 1], [2, 0, 2, 1], [1]])
def test_the_ones_are_those_of_an_identity_matrix(numbers):
    html = draw_one_hot(numbers, depth=3)
    classes, labels = drawings.grids(html)
    np.testing.assert_array_equal(classes.numbers[:, 0], numbers)
    np.testing.assert_array_equal(labels.numbers, np.eye(3)[numbers])
    np.testing.assert_array_equal(labels.colours, labels.numbers)
    assert labels.labels == ["0", "1", "2"]
    assert drawings.title(html) == "Each 1 stands in the column of its class"
    assert f"Row 0 has its 1 in column {numbers[0]}." in drawings.description(html)
    assert len(drawings.table(html)) == len(numbers)


def test_a_class_without_a_column_has_a_row_of_zeros():
    html = draw_one_hot([1, 3, -1], depth=3)
    classes, labels = drawings.grids(html)
    assert labels.numbers.tolist() == [[0, 1, 0], [0, 0, 0], [0, 0, 0]]
    assert classes.colours.tolist() == [[1], [0], [0]]
    assert drawings.title(html) == "A class without a column has a row without a 1: 3 and -1"  # fmt: skip
    assert drawings.table(html) == ["0 1 0, 1 and 0", "1 3 0, 0 and 0", "2 -1 0, 0 and 0"]  # fmt: skip


def test_class_numbers_have_one_axis():
    with pytest.raises(ValueError, match="one axis"):
        draw_one_hot([[0], [1]], depth=2)


@pytest.mark.parametrize("indices", [[2, 0], [1], [0, 1, 2]])
@pytest.mark.parametrize(("axis", "line"), [(0, "row"), (1, "column")])
def test_lines_have_the_colours_of_their_indices(indices, axis, line):
    html = draw_gather(M, indices, axis=axis)
    before, wanted, after = drawings.grids(html)
    np.testing.assert_array_equal(before.numbers, M)
    assert wanted.numbers.ravel().tolist() == indices
    np.testing.assert_array_equal(after.numbers, M.take(indices, axis))
    for colour, index in enumerate(indices, 1):
        picked = M.take(index, axis).tolist()
        assert before.marked[colour] == after.marked[colour] == picked
        assert wanted.marked[colour] == [index]
    assert len(before.marked) == len(indices)
    assert before.labels == [str(at) for at in range(M.shape[axis])]
    plural = "s" * (len(indices) > 1)
    assert drawings.title(html).startswith(f"{line.capitalize()}{plural} {indices[0]}")
    assert f"{line} 0 of the result is {line} {indices[0]} of m" in drawings.description(html)  # fmt: skip
    assert f"give the shape {M.take(indices, axis).shape}" in drawings.description(html)


@pytest.mark.parametrize("indices", [[3, 0, 1], [[0, 3], [1, 1], [2, 0]]])
def test_each_row_gives_its_own_columns(indices):
    html = draw_gather(M, indices, batch_dims=1, name="scores")
    before, wanted, after = drawings.grids(html)
    columns = np.reshape(indices, (3, -1))
    for row, picked in enumerate(columns):
        assert wanted.marked[row + 1] == picked.tolist()
        assert after.marked[row + 1] == M[row, picked].tolist()
        assert before.marked[row + 1] == sorted(set(M[row, picked].tolist()))
        assert set(np.nonzero(before.colours[row])[0]) == set(picked)
    assert before.labels == ["0", "1", "2", "3"]
    assert drawings.title(html) == "Each row of scores at its own indices"  # fmt: skip
    first = f"give the shape {np.shape(indices)}: row 0 has {M[0, columns[0, 0]]}"
    assert first in drawings.description(html)
    assert len(drawings.table(html)) == 3


def test_there_are_as_many_colours_as_the_scheme_has():
    _, wanted, _ = drawings.grids(draw_gather(M[:, :1], [0, 1, 2] * 3))
    assert wanted.colours.ravel().tolist() == [1, 2, 3, 4, 5, 6, 1, 2, 3]


@pytest.mark.parametrize(
    ("m", "indices", "batch_dims"),
    [(M[0], [0], 0), (M, 0, 0), (M, [[0]], 0), (M, [-1], 0), (M, [[[0]]], 1), (M, [], 0)],
)  # fmt: skip
def test_what_is_no_matrix_with_indices_is_refused(m, indices, batch_dims):
    with pytest.raises((ValueError, IndexError)):
        draw_gather(m, np.array(indices, int), batch_dims=batch_dims)


def test_an_index_out_of_range_is_refused():
    with pytest.raises(IndexError):
        draw_gather(M, [3])
