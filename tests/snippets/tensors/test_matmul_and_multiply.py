"""Both products of two small matrices against their definitions, written out as sums over indices."""

import numpy as np

A = [[1, 2], [3, 4]]
B = [[5, 6], [7, 8]]
PRINTED = """\
tf.matmul(a, b)
[[19. 22.]
 [43. 50.]]
tf.multiply(a, b)
[[ 5. 12.]
 [21. 32.]]
a @ b equals tf.matmul(a, b): True
a * b equals tf.multiply(a, b): True
b @ a
[[23. 34.]
 [31. 46.]]
b * a equals a * b: True
"""


def test_matmul_sums_row_times_column(snippet):
    # Whole numbers this small are exact in float32, so no tolerance.
    expected = [
        [sum(A[i][k] * B[k][j] for k in range(2)) for j in range(2)] for i in range(2)
    ]
    np.testing.assert_array_equal(snippet.matrix, expected)


def test_multiply_takes_elements_at_the_same_place(snippet):
    expected = [[A[i][j] * B[i][j] for j in range(2)] for i in range(2)]
    np.testing.assert_array_equal(snippet.elementwise, expected)


def test_inputs_are_unchanged(snippet):
    np.testing.assert_array_equal(snippet.a, A)
    np.testing.assert_array_equal(snippet.b, B)


def test_prints_both_products_and_the_operators(stdout):
    assert stdout == PRINTED
