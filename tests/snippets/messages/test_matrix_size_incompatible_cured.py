"""Both cures give the product of NumPy; reshape gives another one."""

import numpy as np

X = np.ones((4, 3))
W = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])


def test_both_cures_are_the_product(snippet, stdout):
    # float32 holds sums of small integers exactly.
    np.testing.assert_array_equal(snippet.transposed, X @ W.T)
    np.testing.assert_array_equal(snippet.named, X @ W.T)
    np.testing.assert_array_equal(snippet.mixed, X @ W.reshape(3, 2))
    assert stdout.splitlines() == [
        "first row: [ 6. 15.] shape: (4, 2)",
        "first row: [ 6. 15.] shape: (4, 2)",
        "first row: [ 9. 12.] shape: (4, 2)",
        "features: 3 and 3",
    ]
