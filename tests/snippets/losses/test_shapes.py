"""The differences of a column and a vector, and the losses of a perfect prediction."""

import numpy as np

Y = np.array([1.0, 2.0, 3.0, 4.0])


def test_by_hand_each_prediction_meets_each_target(snippet):
    expected = np.subtract.outer(Y, Y)
    np.testing.assert_array_equal(snippet.differences, expected)
    assert snippet.by_hand == np.mean(expected**2)


def test_keras_and_the_cure_find_no_error(snippet, stdout):
    assert snippet.of_class == snippet.of_function == snippet.cured == 0
    assert snippet.column.shape == (4, 1)
    lines = stdout.splitlines()
    assert lines[0] == "shapes: (4, 1) - (4,) -> (4, 4)"
    assert lines[5:] == [
        "by hand:          2.5000",
        "MeanSquaredError: 0.0000",
        "losses.mse:       0.0000",
        "by hand, column:  0.0000",
        "ValueError: Shapes (4, 1) and (4,) are incompatible",
    ]
