"""The table of shapes against the shapes that NumPy gives for the same products."""

import numpy as np
import pytest

PRINTED = """\
multiply equal shapes           (2, 3)       (2, 3)    -> (2, 3)
multiply one number for all     (2, 3)       ()        -> (2, 3)
multiply one row for all rows   (2, 3)       (3,)      -> (2, 3)
multiply one column for all     (2, 3)       (2, 1)    -> (2, 3)
multiply a column and a row     (2, 1)       (1, 3)    -> (2, 3)
multiply three axes and two     (4, 1, 3)    (2, 1)    -> (4, 2, 3)
matmul   equal inner sizes      (2, 3)       (3, 4)    -> (2, 4)
matmul   transpose_b=True       (2, 3)       (4, 3)    -> (2, 4)
matmul   two stacks             (5, 2, 3)    (5, 3, 4) -> (5, 2, 4)
matmul   a stack and one matrix (5, 2, 3)    (3, 4)    -> (5, 2, 4)
matmul   stacks that broadcast  (5, 1, 2, 3) (7, 3, 4) -> (5, 7, 2, 4)
matvec   a matrix and a vector  (2, 3)       (3,)      -> (2,)
matvec   two stacks             (5, 2, 3)    (5, 3)    -> (5, 2)
"""

NUMPY = {
    "multiply": np.multiply,
    "matmul": np.matmul,
    "matmul transposed": lambda first, second: first @ second.T,
    "matvec": lambda first, second: np.einsum("...ij,...j->...i", first, second),
}
CASES = [
    ("multiply", (2, 3), (2, 3)),
    ("multiply", (2, 3), ()),
    ("multiply", (2, 3), (3,)),
    ("multiply", (2, 3), (2, 1)),
    ("multiply", (2, 1), (1, 3)),
    ("multiply", (4, 1, 3), (2, 1)),
    ("matmul", (2, 3), (3, 4)),
    ("matmul transposed", (2, 3), (4, 3)),
    ("matmul", (5, 2, 3), (5, 3, 4)),
    ("matmul", (5, 2, 3), (3, 4)),
    ("matmul", (5, 1, 2, 3), (7, 3, 4)),
    ("matvec", (2, 3), (3,)),
    ("matvec", (5, 2, 3), (5, 3)),
]


@pytest.mark.parametrize("number", range(len(CASES)))
def test_shape_is_that_of_numpy(snippet, number):
    operation, first, second = CASES[number]
    assert (
        snippet.results[number]
        == NUMPY[operation](np.ones(first), np.ones(second)).shape
    )


def test_prints_the_table(stdout):
    assert stdout == PRINTED
