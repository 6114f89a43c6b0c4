"""The estimated curvature and a product with the Hessian against the Hessian itself."""

import numpy as np
import tensorflow as tf


def test_the_estimate_is_the_largest_eigenvalue(snippet, stdout):
    rng = np.random.default_rng(0)
    x = rng.standard_normal((64, 4)) * np.array([1.0, 2.0, 3.0, 4.0])
    hessian = 2 / 64 * x.T @ x
    largest = 2 / 64 * np.linalg.norm(x, 2) ** 2
    # The next curvature is less than half as large: forty halvings, and rounding.
    np.testing.assert_allclose([snippet.estimate, snippet.largest], largest, rtol=1e-10)
    direction = np.array([1.0, -2.0, 0.0, 3.0])
    product = snippet.times_hessian(tf.constant(direction))
    np.testing.assert_allclose(product, hessian @ direction, rtol=1e-12)
    assert stdout == f"largest curvature: estimated {largest:.4f}, true {largest:.4f}\n"
