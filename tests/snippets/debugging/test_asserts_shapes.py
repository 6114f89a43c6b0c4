"""Which shapes pass, and which do not."""

import numpy as np
import pytest
import tensorflow as tf


def test_prints(stdout):
    assert stdout.splitlines() == [
        "fitting: no error",
        (
            "not fitting: x and w do not fit.  Specified by tensor shape=(2, 3) dtype=float32 dimension 1.  "
            "Tensor shape=(4, 5) dtype=float32 dimension 0 must have size 3.  Received size 4, shape (4, 5)"
        ),
        "result dropped: no error",
        "before: <unknown>, after: (None, 3)",
        "result kept: Shape of tensor x [2,4] is not compatible with expected shape [?,3].",
    ]


def test_the_product_of_fitting_shapes_is_that_of_numpy(snippet):
    x, w = np.arange(6.0).reshape(2, 3), np.arange(12.0).reshape(3, 4)
    np.testing.assert_array_equal(snippet.product(x, w), x @ w)
    with pytest.raises(ValueError, match="x and w do not fit"):
        snippet.product(tf.zeros((2, 3)), tf.zeros((2, 3)))


def test_only_a_used_check_is_made(snippet):
    fitting, wrong = tf.ones((5, 3)), tf.ones((5, 2))
    assert float(snippet.kept(fitting)) == float(snippet.dropped(fitting)) == 15
    assert float(snippet.dropped(wrong)) == 10
    with pytest.raises(tf.errors.InvalidArgumentError, match="not compatible"):
        snippet.kept(wrong)
