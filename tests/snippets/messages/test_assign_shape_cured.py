"""The part and the buffer hold the rows of the literal; the other variables refuse them in other words."""

import numpy as np

ROWS = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]])
KERAS = (
    "The shape of the target variable and the shape of the target value in `variable.assign(value)` must match. "
    "variable.shape=(2, 3), Received: value.shape=(3, 3)."
)


def test_the_cures_assign(snippet, stdout):
    np.testing.assert_array_equal(snippet.w, ROWS[:2])
    np.testing.assert_array_equal(snippet.buffer, ROWS)
    lines = stdout.splitlines()
    assert lines[0] == f"part: {ROWS[:2].tolist()}"
    assert lines[1] == "open size: (None, 3) holds (3, 3)"
    assert lines[-2:] == ["fits w: False", "fits buffer: True"]


def test_the_other_words(snippet, stdout):
    assert snippet.others == [
        "Cannot update variable with shape [2,3] using a Tensor with shape [3,3], shapes must be equal.",
        KERAS,
    ]
    first, second = snippet.others
    assert " ".join(stdout.splitlines()[2:-2]) == (
        f"InvalidArgumentError: {first} ValueError: {second}"
    )
