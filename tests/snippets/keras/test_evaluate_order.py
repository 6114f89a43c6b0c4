"""The always right model, judged in two passes and in one."""

import numpy as np


def test_the_model_is_always_right(snippet):
    np.testing.assert_array_equal(snippet.model(snippet.x), snippet.x)
    np.testing.assert_array_equal(snippet.y, snippet.x == 1)
    assert snippet.one_pass == 1.0


def test_two_passes_are_chance(snippet):
    # Labels of another order agree for about half of 1000 samples: the standard deviation is 0.016.
    assert abs(snippet.two_passes - 0.5) < 0.08


def test_without_shuffling_two_passes_agree(snippet):
    data = snippet.tf.data.Dataset.from_tensor_slices((snippet.x, snippet.y)).batch(32)
    predicted = snippet.model.predict(data, verbose=0)
    labels = np.concatenate([labels for _, labels in data])
    np.testing.assert_array_equal(predicted > 0, labels)


def test_prints(snippet, stdout):
    assert stdout.splitlines() == [
        f"two passes: {snippet.two_passes:.1%} right",
        "one pass:   100.0% right",
    ]
