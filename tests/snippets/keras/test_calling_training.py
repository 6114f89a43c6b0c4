"""Dropout of ones at rate 0.5 against its definition: 0 or 1 / (1 - 0.5) in training, and no change otherwise."""

import numpy as np


def test_off_unless_told(snippet):
    np.testing.assert_array_equal(snippet.called, np.ones((1, 8)))
    np.testing.assert_array_equal(snippet.predicted, np.ones((1, 8)))


def test_on_in_training(snippet):
    assert set(snippet.trained.numpy().ravel()) == {0.0, 2.0}


def test_the_mean_stays_alike(snippet):
    # The mean of 80,000 draws of 0 or 2 has a standard deviation of 0.0035.
    mean = snippet.model(np.ones((10_000, 8)), training=True).numpy().mean()
    assert 0.97 < mean < 1.03


def test_prints(snippet, stdout):
    assert stdout.splitlines() == [
        "model(x)                 [1. 1. 1. 1. 1. 1. 1. 1.]",
        f"model(x, training=True)  {snippet.trained.numpy()[0]}",
        "model.predict(x)         [1. 1. 1. 1. 1. 1. 1. 1.]",
    ]
