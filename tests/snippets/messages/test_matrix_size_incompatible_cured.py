"""Both cures give the product of NumPy; reshape gives another one."""

import numpy as np

X = np.ones((4, 3))
W = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])


def test_both_cures_are_the_product(snippet, stdout):
    # float32 holds sums of small integers exactly.
    np.testing.assert_array_equal(snippet.transposed, X @ W.T)
    np.testing.assert_array_equal(snippet.named, X @ W.T)
    np.testing.assert_array_equal(snippet.mixed, X @ W.reshape(3, 2))
    assert stdout.splitlines()[:3] == [
        "first row: [ 6. 15.] shape: (4, 2)",
        "first row: [ 6. 15.] shape: (4, 2)",
        "first row: [ 9. 12.] shape: (4, 2)",
    ]


def test_the_check_refuses_the_order_of_the_axes(snippet, stdout):
    assert "dimension 0 must have size 3.  Received size 2" in snippet.refused
    assert stdout.splitlines()[3].startswith("ValueError: ")
