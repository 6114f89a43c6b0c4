"""What is left of a NaN, against the rules of IEEE 754."""

import numpy as np

NAN = np.nan
KEPT = {
    "x * 0": [0, NAN, 0],
    "tf.nn.relu(x)": [1, NAN, 3],
    "tf.clip_by_value(x, 0, 1)": [1, NAN, 1],
    "tf.reduce_max(x)": [NAN],
    "tf.reduce_mean(x)": [NAN],
}
GONE = {
    "x > 2": [False, False, True],
    "tf.math.is_nan(x)": [False, True, False],
    "tf.argmax(x)": [2],
    "tf.where(x > 0, x, 0)": [1, 0, 3],
    "tf.math.multiply_no_nan(x, 0)": [0, 0, 0],
    "tf.cast(x, tf.bool)": [True, True, True],
}


def test_what_passes_a_nan_on_and_what_hides_it(snippet):
    results = {code: result.numpy().ravel() for code, result in snippet.results.items()}
    for code, expected in (KEPT | GONE).items():
        np.testing.assert_array_equal(results.pop(code), expected, code)
    # These two depend on how they are computed.
    assert np.isnan(results.pop("tf.nn.softmax(x)")[1])
    (pooled,) = results.pop("tf.nn.max_pool1d, size 3")
    assert pooled == 3 or np.isnan(pooled)
    assert not results


def test_prints_each(stdout):
    assert len(stdout.splitlines()) == len(KEPT) + len(GONE) + 2
    assert "tf.argmax(x)                  [2]\n" in stdout
