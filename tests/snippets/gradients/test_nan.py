"""The gradients at -1, 0 and 4 against closed forms, NaN where zero meets infinity."""

import numpy as np
import tensorflow as tf

NAN = np.nan


def test_the_mask_outside_hides_the_nan_from_the_values_only(snippet):
    np.testing.assert_allclose(snippet.values, [0, 0, np.log(4)], rtol=1e-6)
    np.testing.assert_array_equal(snippet.lost, [0, NAN, 1 / 4])
    np.testing.assert_array_equal(snippet.cured, [0, 0, 1 / 4])


def test_the_mask_inside_keeps_bad_numbers_from_the_logarithm(snippet, monkeypatch):
    seen = []
    monkeypatch.setattr(tf.math, "log", lambda x: seen.append(x.numpy()) or x)
    snippet.masked_inside(snippet.x)
    np.testing.assert_array_equal(seen, [[1, 1, 4]])


def test_which_functions_show_it(snippet):
    # At 4: 1/x, -1/x², 1/(2 √x) twice, -100 e^(-400), which is 0 in float32, and -1/(2 x √x).
    expected = {
        "tf.math.log(x)": [0, NAN, 1 / 4],
        "1 / x": [0, NAN, -1 / 16],
        "x**0.5": [NAN, NAN, 1 / 4],
        "tf.exp(-100 * x)": [NAN, 0, 0],
        "tf.sqrt(x)": [0, 0, 1 / 4],
        "tf.math.rsqrt(x)": [0, 0, -1 / 16],
    }
    assert snippet.found.keys() == expected.keys()
    for name, row in expected.items():
        # Powers of two, and one rounding where an exponent is computed.
        np.testing.assert_allclose(snippet.found[name], row, rtol=1e-6, err_msg=name)


def test_xla_shows_it_with_the_square_root(snippet):
    np.testing.assert_array_equal(snippet.by_xla, [NAN, NAN, 1 / 4])


def test_without_a_mask(snippet):
    values, gradients = snippet.relu_first
    np.testing.assert_array_equal(values, [0, 0, 2])
    np.testing.assert_array_equal(gradients, [NAN, NAN, 1 / 4])
    values, gradients = snippet.distance
    assert float(values) == 0
    np.testing.assert_array_equal(gradients, [NAN, NAN, NAN])
    values, gradients = snippet.kept_off
    np.testing.assert_allclose(values, [1e-6, 1e-6, 2], rtol=1e-6)
    np.testing.assert_array_equal(gradients, [0, 0, 1 / 4])


def test_prints_values_before_and_after(stdout):
    lines = stdout.splitlines()
    assert lines[0] == lines[2] == "values:    [0.        0.        1.3862944]"
    assert lines[1] == "gradients: [-0.     nan  0.25]"
    assert lines[3] == "gradients: [0.   0.   0.25]"
    assert len(lines) == 14
