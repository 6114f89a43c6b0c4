"""Each cure loads a layer that halves its inputs."""

import numpy as np

X = np.array([[2.0, 4.0]])


def test_loaded_layers(snippet):
    # Halves of small integers are exact in float32.
    for loaded in (snippet.by_keras, snippet.by_class, snippet.trusted):
        np.testing.assert_array_equal(loaded, X / 2)


def test_prints(stdout):
    *cures, last = stdout.splitlines()
    assert cures == [
        "Rescaling: [[1. 2.]]",
        "Halve: [[1. 2.]]",
        "safe_mode=False: [[1. 2.]]",
    ]
    assert last.startswith("lambda")
    assert last.endswith(" True")
