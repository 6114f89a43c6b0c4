"""Shapes and errors of every pair against NumPy's rule."""

import re

import numpy as np
import pytest

SHAPES = [(), (1,), (2,), (3,), (1, 3), (2, 1), (2, 3), (3, 2), (3, 3), (2, 1, 3)]
PRINTED = """\
100 pairs, of which 26 are an error
(2, 3) (3,) -> (2, 3)
(2, 3) (2,) -> Incompatible shapes: [2,3] vs. [2]
(2, 1) (3,) -> (2, 3)
shapes: (2, 3) and (2, 1)
[[11. 12. 13.]
 [24. 25. 26.]]
matrix == of_each_row: False
tf.equal: Incompatible shapes: [2,3] vs. [2]
"""


def of_numpy(first, second):
    """The shape of the sum, or None."""
    try:
        return np.broadcast_shapes(first, second)
    except ValueError:
        return None


def test_every_pair_is_there(snippet):
    assert list(snippet.sums) == [(a, b) for a in SHAPES for b in SHAPES]


@pytest.mark.parametrize("first", SHAPES)
def test_shapes_are_those_of_numpy(snippet, first):
    for second in SHAPES:
        found = snippet.sums[first, second]
        expected = of_numpy(first, second)
        if expected is None:
            assert isinstance(found, str)
            sizes = (f"[{','.join(map(str, shape))}]" for shape in (first, second))
            assert found == "Incompatible shapes: {} vs. {}".format(*sizes)
            assert (first, second) in snippet.errors
        else:
            assert found == expected
            assert (first, second) not in snippet.errors


def test_the_new_axis_adds_a_number_to_each_row(snippet):
    expected = [[11.0, 12.0, 13.0], [24.0, 25.0, 26.0]]
    np.testing.assert_array_equal(snippet.matrix + snippet.column, expected)


def test_prints_three_pairs_and_the_sum(stdout):
    assert stdout == PRINTED


def test_no_message_names_the_machine(snippet):
    messages = [found for found in snippet.sums.values() if isinstance(found, str)]
    assert not any(re.search("node|device|Op:", message) for message in messages)
