"""Losses of a convolution against NumPy in float64, and the error without a seed."""

import numpy as np
import pytest
import tensorflow as tf
from tensorflow.python.framework import config


@pytest.fixture(scope="module", autouse=True)
def _as_before(imported):
    """Take the setting back, which TensorFlow offers only inside."""
    yield
    config.disable_op_determinism()


def test_trainings_repeat_on_a_cpu(snippet):
    assert snippet.free[0][0] == snippet.free[1][0]
    assert snippet.fixed[0][0] == snippet.fixed[1][0]


def test_the_setting_changes_nothing_but_rounding(snippet):
    # float32, forty updates.
    np.testing.assert_allclose(snippet.free[0][0], snippet.fixed[0][0], rtol=1e-4)


def test_the_losses_are_those_of_numpy(snippet):
    rng = np.random.default_rng(0)
    x = rng.standard_normal((64, 28, 28))
    y = rng.integers(8, size=64)
    tf.keras.utils.set_random_seed(0)
    kernel = tf.random.normal((3, 3, 1, 8)).numpy()[:, :, 0].astype(float)
    windows = np.lib.stride_tricks.sliding_window_view(x, (3, 3), axis=(1, 2))
    for loss in snippet.free[0][0][:5]:
        z = np.einsum("nijab,abc->nijc", windows, kernel)
        logits = np.maximum(z, 0).mean(axis=(1, 2))
        shifted = np.exp(logits - logits.max(axis=1, keepdims=True))
        p = shifted / shifted.sum(axis=1, keepdims=True)
        expected = -np.log(p[np.arange(64), y]).mean()
        np.testing.assert_allclose(loss, expected, rtol=1e-5)  # float32
        d_logits = (p - np.eye(8)[y]) / 64
        d_z = d_logits[:, np.newaxis, np.newaxis] * (z > 0) / (26 * 26)
        kernel -= np.einsum("nijab,nijc->abc", windows, d_z)


def test_updates_are_timed(snippet):
    assert [len(seconds) for _, seconds in (*snippet.free, *snippet.fixed)] == [35] * 4


def test_prints_the_error(stdout):
    lines = stdout.splitlines()
    assert lines[:2] == ["without: equal losses True", "with:    equal losses True"]
    assert lines[3] == "RuntimeError: Random ops require a seed to be set when determinism is"  # fmt: skip
