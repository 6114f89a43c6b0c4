"""The matrix, recall and precision against counts by hand."""

import numpy as np

Y, FOUND = [0, 0, 0, 0, 1, 1, 1, 2], [0, 0, 0, 1, 1, 1, 0, 1]
MATRIX = np.array([[3, 1, 0], [1, 2, 0], [0, 1, 0]])


def test_rows_are_true_and_columns_predicted(snippet):
    counted = np.zeros((3, 3), int)
    np.add.at(counted, (Y, FOUND), 1)
    np.testing.assert_array_equal(snippet.matrix, counted)
    np.testing.assert_array_equal(snippet.matrix, MATRIX)
    np.testing.assert_array_equal(snippet.swapped, MATRIX.T)


def test_recall_and_precision(snippet):
    np.testing.assert_allclose(snippet.recall, [3 / 4, 2 / 3, 0], rtol=1e-6)
    # One quotient in float32 for each.
    np.testing.assert_allclose(snippet.precision, [3 / 4, 2 / 4, 0], rtol=1e-6)
    assert float(snippet.accuracy) == 5 / 8


def test_it_prints_shapes_and_the_error(stdout):
    assert f"accuracy 0.625, balanced {(3 / 4 + 2 / 3) / 3:.3f}\n" in stdout
    assert stdout.splitlines()[-3:] == [
        "without num_classes: (2, 2)",
        "with num_classes=3:  (3, 3)",
        "InvalidArgumentError: `labels` out of bound",
    ]
