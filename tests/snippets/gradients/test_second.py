"""Derivatives of w^4 and of x0^3 + x1^3 + x0 x1 against their closed forms. All numbers are small integers: exact."""

import numpy as np

HESSIAN = np.array([[6 * 1.0, 1.0], [1.0, 6 * 2.0]])


def test_derivatives_of_the_fourth_power(snippet):
    assert float(snippet.first) == float(snippet.late) == 4 * 2.0**3
    assert float(snippet.second) == 12 * 2.0**2
    assert snippet.lost is None


def test_the_hessian_and_its_product(snippet):
    np.testing.assert_array_equal(snippet.hessian, HESSIAN)
    product = HESSIAN @ [1.0, -1.0]
    np.testing.assert_array_equal(snippet.backwards, product)
    np.testing.assert_array_equal(snippet.forwards, product)


def test_prints_them(stdout):
    assert stdout.splitlines() == [
        "16.0, first 32.0, second 48.0",
        "first 32.0, second None",
        "gradient: [ 5. 13.]",
        "Hessian: [6. 1.] [ 1. 12.]",
        "reverse over reverse: [  5. -11.]",
        "forward over reverse: [  5. -11.]",
        "Hessian times v:      [  5. -11.]",
    ]
