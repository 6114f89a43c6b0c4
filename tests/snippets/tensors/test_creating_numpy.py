"""Which dtypes arrays bring along, and which changes reach the tensor: none does."""

import numpy as np

PRINTED = """\
np.array([1.5, 2.5])        float64
np.array([1, 2], np.int32)  int32
np.float64(1.5)             float64
np.ones(2) < 0              bool
asked for                   float32
array    [99.  2.  3.]
tensor   [1. 2. 3.]
variable [1. 2. 3.]
copy     [ 1. 99.  3.]
tensor   [1. 2. 3.]
shares memory with the tensor: True
may be written to: False
np.exp(tensor): ndarray
array + tensor: EagerTensor
"""


def test_prints_all_of_it(stdout):
    assert stdout == PRINTED


def test_the_code_shown_is_the_array_that_is_converted(snippet):
    for code, array in snippet.arrays.items():
        shown = eval(code, {"np": np})
        np.testing.assert_array_equal(array, shown)
        assert array.dtype == shown.dtype == snippet.dtypes[code]


def test_only_the_array_and_the_copy_were_changed(snippet):
    np.testing.assert_array_equal(snippet.array, [99, 2, 3])
    np.testing.assert_array_equal(snippet.copy, [1, 99, 3])
    assert snippet.copy.dtype == np.float64
    np.testing.assert_array_equal(snippet.tensor, [1, 2, 3])
    np.testing.assert_array_equal(snippet.variable, [1, 2, 3])
    np.testing.assert_array_equal(snippet.view, [1, 2, 3])
