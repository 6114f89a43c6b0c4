"""Softmax, log-sum-exp and the losses against NumPy in more digits."""

import numpy as np
import tensorflow as tf

GAPS = np.longdouble([10, 50, 100])
# Some roundings in float32.
TOLERANCE = 1e-6


def softmax(z):
    """In longdouble, which overflows later than any logit of the snippet."""
    powers = np.exp(np.longdouble(z))
    return powers / powers.sum(axis=1, keepdims=True)


def test_both_softmaxes_agree_where_nothing_overflows(snippet):
    z = [[1.0, -2.0, 3.0], [0.5, 0.5, 0.0]]
    for function in (snippet.softmax, snippet.shifted):
        np.testing.assert_allclose(function(tf.constant(z)).numpy(), softmax(z).astype(float), TOLERANCE)  # fmt: skip


def test_only_the_shifted_one_holds(snippet, stdout):
    for z in ([[100.0, 0.0]], [[-110.0, -110.0]]):
        assert np.isnan(snippet.softmax(tf.constant(z)).numpy()).any()
        shifted = snippet.shifted(tf.constant(z)).numpy()
        np.testing.assert_allclose(shifted, softmax(z).astype(float), TOLERANCE, 1e-37)
    assert [line.partition(" naive")[0] for line in stdout.splitlines()[:3]] == [
        "[10.0, 0.0]",
        "[100.0, 0.0]",
        "[-110.0, -110.0]",
    ]


def test_log_sum_exp(snippet):
    z = [[1.0, -2.0, 3.0], [200.0, 199.0, 0.0], [-200.0, -201.0, -200.0]]
    expected = np.log(np.exp(np.longdouble(z)).sum(axis=1)).astype(float)
    np.testing.assert_allclose(snippet.log_sum_exp(tf.constant(z)), expected, TOLERANCE)


def test_losses_and_gradients(snippet):
    loss = np.log1p(np.exp(GAPS)).astype(float)
    slope = (1 / (1 + np.exp(GAPS)) - 1).astype(float)
    clip = -np.log(1e-7)
    expected = {
        "-log p": ([*loss[:2], np.inf], [*slope[:2], np.nan]),
        "clipped": ([loss[0], clip, clip], [slope[0], 0, 0]),
        "log-sum-exp": (loss, slope),
    }
    assert snippet.found.keys() == expected.keys()
    for name, pair in expected.items():
        for computed, true in zip(snippet.found[name], pair, strict=True):
            np.testing.assert_allclose(computed, true, 1e-5, err_msg=name)
