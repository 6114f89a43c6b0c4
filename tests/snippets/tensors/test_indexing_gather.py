"""What tf.gather and tf.gather_nd pick, against NumPy's lists of indices."""

import numpy as np

M = np.array([[11, 12, 13, 14], [21, 22, 23, 24], [31, 32, 33, 34]])
PRINTED = """\
rows
[[31 32 33 34]
 [11 12 13 14]]
columns
[[14 11]
 [24 21]
 [34 31]]
one entry per row: [14 21 32]
without batch_dims
[[14 11 12]
 [24 21 22]
 [34 31 32]]
two entries per row
[[11 14]
 [22 22]
 [33 31]]
tf.gather_nd: [14 32]
"""


def test_rows_and_columns(snippet):
    np.testing.assert_array_equal(snippet.rows, M[[2, 0]])
    np.testing.assert_array_equal(snippet.columns, M[:, [3, 0]])


def test_each_row_has_its_own_indices(snippet):
    np.testing.assert_array_equal(snippet.picked, M[range(3), [3, 0, 1]])
    np.testing.assert_array_equal(snippet.every, M[:, [3, 0, 1]])
    pairs = np.array([[0, 3], [1, 1], [2, 0]])
    np.testing.assert_array_equal(snippet.couples, np.take_along_axis(M, pairs, axis=1))


def test_pairs_of_row_and_column(snippet):
    np.testing.assert_array_equal(snippet.entries, M[[0, 2], [3, 1]])


def test_prints_all_of_it(stdout):
    assert stdout == PRINTED
