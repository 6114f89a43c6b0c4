"""exp(-200) is 0 in float32, log 0 is minus infinity, and 0 times that is NaN."""

import numpy as np


def test_zero_times_minus_infinity(snippet, stdout):
    assert np.exp(np.float32(-200.0)) == 0.0
    assert np.exp(-200.0) > 0.0, "float64 holds this number"
    np.testing.assert_array_equal(snippet.p, [[1.0, 0.0]])
    np.testing.assert_array_equal(snippet.y, [[1.0, 0.0]])
    np.testing.assert_array_equal(snippet.logits, [[200.0, 0.0]])
    assert np.isnan(snippet.loss)
    assert stdout == "probabilities: [[1. 0.]]\nloss: nan\n"
