"""What einsum refuses, in its own words, and two equations that fit and differ."""

import numpy as np

PRINTED = """\
ij,jk->ik with (2, 3) and (2, 3)
    Expected dimension 3 at axis 0 of the input shaped [2,3] but got
    dimension 2
ij,ij->ij with (2, 3) and (1, 3)
    Expected dimension 2 at axis 0 of the input shaped [1,3] but got
    dimension 1
sij,jk->sik with (2, 3) and (3, 2)
    Expected input 0 to have rank 3 but got: 2
row column->column row with (2, 3)
    Output subscripts contain a label appearing more than once: row
    column->column row
ij,jk->il with (2, 3) and (3, 2)
    Output subscripts contain the label l not present in the input
    subscripts.
ij,jk->ik with (2, 3)
    Got 1 inputs for equation "ij,jk->ik", expecting 2
ij,jk->ik [[7.0, 10.0], [15.0, 22.0]]
ij,kj->ik [[5.0, 11.0], [11.0, 25.0]]
"""
SQUARE = np.array([[1.0, 2.0], [3.0, 4.0]])


def test_prints_each_message_below_its_equation(stdout):
    assert stdout == PRINTED


def test_swapped_letters_multiply_by_the_transpose(snippet):
    # Whole numbers this small are exact in float32, so no tolerance.
    np.testing.assert_array_equal(snippet.meant, SQUARE @ SQUARE)
    np.testing.assert_array_equal(snippet.typed, SQUARE @ SQUARE.T)
