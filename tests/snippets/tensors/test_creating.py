"""Shapes, dtypes and entries of new tensors against NumPy and against values written out by hand."""

import numpy as np
import pytest

MADE = {
    "tf.zeros((2, 3))": ("float32", np.zeros((2, 3))),
    "tf.ones_like(matrix)": ("float32", np.ones((2, 3))),
    "tf.fill((2, 2), 7)": ("int32", np.full((2, 2), 7)),
    "tf.eye(2)": ("float32", np.eye(2)),
    "tf.range(4)": ("int32", np.arange(4)),
    "tf.range(0.0, 1.0, 0.25)": ("float32", np.arange(0.0, 1.0, 0.25)),
    "tf.linspace(0.0, 1.0, 5)": ("float32", np.linspace(0, 1, 5)),
    "tf.linspace(0, 1, 5)": ("float64", np.linspace(0, 1, 5)),
    "tf.one_hot([2, 0], depth=3)": ("float32", np.eye(3)[[2, 0]]),
}
DTYPES = """\
1.5            float32
7              int32
[1, 2.5]       float32
2147483648     int64
True           bool
text           string
7, tf.float32  float32
"""
KNOWN = """\
shape: (2, 3)
rank, the number of axes: 2
size of the first axis: 2
number of entries: 6
dtype: float32
as Python lists: [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]
"""


def test_the_cases_are_those_of_the_page(snippet):
    assert list(snippet.made) == list(MADE)


@pytest.mark.parametrize("code", list(MADE))
def test_entries_are_those_of_numpy(snippet, code):
    dtype, entries = MADE[code]
    assert snippet.made[code].dtype.name == dtype
    # Quarters and whole numbers are exact in float32.
    np.testing.assert_array_equal(snippet.made[code], entries)


@pytest.mark.parametrize("code", list(MADE))
def test_the_code_shown_is_the_code_that_runs(snippet, code):
    np.testing.assert_array_equal(eval(code, vars(snippet).copy()), snippet.made[code])


def test_prints_dtypes_and_what_a_tensor_knows(stdout):
    assert DTYPES in stdout
    assert KNOWN in stdout
    assert stdout.startswith("tf.Tensor(\n[[1. 2. 3.]\n [4. 5. 6.]], shape=(2, 3)")


def test_prints_each_tensor_below_its_code(stdout):
    lines = stdout.splitlines()[-2 * len(MADE) :]
    expected = []
    for code, (dtype, entries) in MADE.items():
        number = int if dtype == "int32" else float
        expected += [f"{code}  {dtype}", f"    {entries.astype(number).tolist()}"]
    assert lines == expected
