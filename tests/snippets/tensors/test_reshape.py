"""reshape and transpose against their definitions by indices, and the shapes against NumPy's."""

import numpy as np

M = np.array([[0, 1, 2], [3, 4, 5]])
PRINTED = """\
m
[[0 1 2]
 [3 4 5]]
tf.reshape(m, (3, 2))
[[0 1]
 [2 3]
 [4 5]]
tf.transpose(m)
[[0 3]
 [1 4]
 [2 5]]
tf.reshape(m, [-1])          (6,)
tf.reshape(m, (3, -1))       (3, 2)
tf.reshape(images, (8, -1))  (8, 2352)
tf.transpose(images)         (3, 28, 28, 8)
perm=[0, 3, 1, 2]            (8, 3, 28, 28)
tf.linalg.matrix_transpose   (8, 28, 3, 28)
tf.reshape(m, (4, 2))
    Input to reshape is a tensor with 6 values, but the requested shape
    has 8
tf.reshape(m, (4, -1))
    Input to reshape is a tensor with 6 values, but the requested shape
    requires a multiple of 4
m.reshape(3, 2)
    EagerTensor object has no attribute 'reshape'.
"""


def test_reshape_keeps_the_order_of_reading(snippet):
    order = [entry for row in snippet.reshaped.numpy() for entry in row]
    assert order == [0, 1, 2, 3, 4, 5]
    assert snippet.reshaped.shape == (3, 2)


def test_transpose_swaps_row_and_column(snippet):
    for row in range(2):
        for column in range(3):
            assert snippet.transposed[column, row] == M[row, column]


def test_shapes_are_those_of_numpy(snippet):
    images = np.zeros((8, 28, 28, 3))
    assert list(map(tuple, snippet.shapes.values())) == [
        M.reshape(-1).shape,
        M.reshape(3, -1).shape,
        images.reshape(8, -1).shape,
    ]
    assert list(map(tuple, snippet.orders.values())) == [
        images.T.shape,
        images.transpose(0, 3, 1, 2).shape,
        np.swapaxes(images, -1, -2).shape,
    ]


def test_prints_all_of_it(stdout):
    assert stdout == PRINTED
