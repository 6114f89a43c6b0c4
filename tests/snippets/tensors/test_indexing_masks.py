"""What masks pick, against a loop over the entries in Python."""

import numpy as np

M = [[11, 12, 13, 14], [21, 22, 23, 24], [31, 32, 33, 34]]
FLAT = [entry for row in M for entry in row]
PRINTED = """\
[[False False False False]
 [False False False  True]
 [ True  True  True  True]]
entries: [24 31 32 33 34]
how many: 5
places: [[1, 3], [2, 0], [2, 1], [2, 2], [2, 3]]
others replaced by 0
[[ 0  0  0  0]
 [ 0  0  0 24]
 [31 32 33 34]]
rows that begin with more than 11
[[21 22 23 24]
 [31 32 33 34]]
first and third column
[[11 13]
 [21 23]
 [31 33]]
more than 12 and less than 23: [13 14 21 22]
less than 12 or more than 33: [11 34]
not more than 23: [11 12 13 14 21 22 23]
"""


def test_uses_of_a_mask(snippet):
    large = [entry for entry in FLAT if entry > 23]
    assert snippet.entries.numpy().tolist() == large
    assert int(snippet.number) == len(large)
    assert [M[row][column] for row, column in snippet.places.numpy()] == large
    np.testing.assert_array_equal(
        snippet.replaced, [[entry * (entry > 23) for entry in row] for row in M]
    )


def test_rows_and_columns(snippet):
    assert snippet.rows.numpy().tolist() == [row for row in M if row[0] > 11]
    assert snippet.columns.numpy().tolist() == [row[::2] for row in M]


def test_two_conditions(snippet):
    assert snippet.both.numpy().tolist() == [e for e in FLAT if 12 < e < 23]
    assert snippet.either.numpy().tolist() == [e for e in FLAT if e < 12 or e > 33]


def test_prints_all_of_it(stdout):
    assert stdout == PRINTED
