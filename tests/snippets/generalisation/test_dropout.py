"""Zeros, scale and mean of dropout against what its definition says."""

import numpy as np


def test_two_calls_draw_different_zeros(snippet):
    for output in (snippet.first, snippet.second):
        assert output.shape == (1, 10)
        assert set(np.unique(output)) <= {
            np.float32(0),
            np.float32(1.25),
        }  # 1 / (1 - 0.2)
    assert np.any(snippet.first != snippet.second)


def test_without_training_nothing_changes(snippet):
    np.testing.assert_array_equal(snippet.off, np.ones((1, 10)))


def test_share_and_mean(snippet):
    many = snippet.many
    assert set(np.unique(many)) == {np.float32(0), np.float32(1.25)}
    # Four standard deviations of the share and of the mean of 10000 entries.
    assert abs(np.mean(many == 0) - 0.2) < 4 * np.sqrt(0.2 * 0.8 / 10000)
    assert abs(many.mean() - 1) < 4 * 1.25 * np.sqrt(0.2 * 0.8 / 10000)


def test_prints(snippet, stdout):
    lines = stdout.splitlines()
    assert lines[2] == "training=False   [1. 1. 1. 1. 1. 1. 1. 1. 1. 1.]"
    assert lines[0] == f"training=True    {snippet.first.numpy()[0]}"
    assert lines[1] == f"training=True    {snippet.second.numpy()[0]}"
    assert lines[3:] == [
        f"mean of 10000 entries: {snippet.many.mean():.3f}",
        f"share of zeros: {np.mean(snippet.many == 0):.3f}",
    ]
