"""New tensors with other entries, against lists that are changed in place."""

import numpy as np

PRINTED = """\
TypeError: 'tensorflow.python.framework.ops.EagerTensor' object does not
support item assignment
new tensor: [ 9. -2.  3.  8.]
old tensor: [ 1. -2.  3. -4.]
two entries
[[0 0 7]
 [8 0 0]]
a row
[[0 0 0]
 [7 8 9]]
10 twice to the first entry: [21. -2.  3. -4.]
tf.where: [1. 0. 3. 0.]
tf.maximum: [1. 0. 3. 0.]
[0, 3]
    Inner dimensions of output shape must match inner dimensions of
    updates shape. Output: [4] updates: [2]
[[4], [3]]
    indices[0] = [4] does not index into shape [4]
[[-1], [3]]
    indices[0] = [-1] does not index into shape [4]
"""


def test_the_new_tensor_has_other_entries_and_the_old_one_has_not(snippet):
    x = [1.0, -2.0, 3.0, -4.0]
    np.testing.assert_array_equal(snippet.x, x)
    x[0], x[3] = 9.0, 8.0
    np.testing.assert_array_equal(snippet.changed, x)


def test_places_in_a_matrix(snippet):
    entries, row = np.zeros((2, 3)), np.zeros((2, 3))
    entries[0, 2], entries[1, 0] = 7, 8
    row[1] = [7, 8, 9]
    np.testing.assert_array_equal(snippet.entries, entries)
    np.testing.assert_array_equal(snippet.row, row)


def test_what_is_added_twice_counts_twice(snippet):
    np.testing.assert_array_equal(snippet.added, [1 + 10 + 10, -2, 3, -4])


def test_prints_all_of_it(stdout):
    assert stdout == PRINTED
