"""The elements and batches against slices of NumPy arrays built here."""

import numpy as np
import tensorflow as tf

X = np.array([[0, 1], [2, 3], [4, 5], [6, 7]])
Y = np.array([0, 1, 0, 1])
COLUMNS = {"length": [50, 49, 62], "width": [33, 30, 28]}


def test_an_element_is_a_row_with_its_label(snippet):
    rows, labels = zip(*snippet.data.as_numpy_iterator(), strict=True)
    np.testing.assert_array_equal(rows, X)
    np.testing.assert_array_equal(labels, Y)


def test_batches_are_slices_of_three(snippet):
    batches = list(snippet.batches.as_numpy_iterator())
    for (x, y), cut in zip(batches, (slice(0, 3), slice(3, 6)), strict=True):
        np.testing.assert_array_equal(x, X[cut])
        np.testing.assert_array_equal(y, Y[cut])


def test_the_specs_have_a_free_axis_for_the_batch(snippet):
    float32, int64 = tf.float32, tf.int64
    assert snippet.data.element_spec == (tf.TensorSpec((2,), float32), tf.TensorSpec((), int64))  # fmt: skip
    batched = tf.TensorSpec((None, 2), float32), tf.TensorSpec((None,), int64)
    assert snippet.batches.element_spec == batched


def test_only_a_list_is_cut_into_columns(snippet):
    length, width = COLUMNS.values()
    assert list(snippet.kinds.values()) == [(length, width), [length, width], COLUMNS]
    assert snippet.first["tuple"] == (length[0], width[0])
    np.testing.assert_array_equal(snippet.first["list"], length)
    assert snippet.first["dictionary"] == {"length": length[0], "width": width[0]}


def test_prints_the_counts(stdout):
    lines = stdout.splitlines()
    assert lines[:3] == ["elements: 4", "[0. 1.] 0", "[2. 3.] 1"]
    assert lines[5:8] == ["batches: 2", "[[0.0, 1.0], [2.0, 3.0], [4.0, 5.0]] [0 1 0]", "[[6.0, 7.0]] [1]"]  # fmt: skip
    assert lines[-3:] == [
        "tuple: 3 elements, the first is (50, 33)",
        "list: 2 elements, the first is [50, 49, 62]",
        "dictionary: 3 elements, the first is {'length': 50, 'width': 33}",
    ]
