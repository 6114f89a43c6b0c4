"""The loss is the mean of all nine differences between 2, 4 and 6, and no error is raised."""

import numpy as np

Y = np.array([2.0, 4.0, 6.0])


def test_the_loss_is_that_of_every_pair(snippet, stdout):
    pairs = np.subtract.outer(Y, Y)
    # A mean of nine squares in float32 is off by at most a few times 2**-24.
    np.testing.assert_allclose(snippet.loss, np.mean(pairs**2), rtol=1e-6)
    assert snippet.y_pred.shape == (3, 1)
    assert snippet.y.shape == (3,)
    np.testing.assert_array_equal(snippet.y_pred[:, 0], Y)
    assert stdout == "loss: 5.3333\n"
