"""Each cure loads the layer, which computes what it computed before."""

import numpy as np

X = np.array([[1.0, 2.0]])


def test_loaded_layers(snippet):
    # Small integers are exact in float32.
    np.testing.assert_array_equal(snippet.handed, 2 * X)
    np.testing.assert_array_equal(snippet.scoped, 2 * X)
    np.testing.assert_array_equal(snippet.registered, 3 * X)


def test_prints(stdout):
    assert stdout.splitlines() == [
        "custom_objects: [[2. 4.]]",
        "custom_object_scope: [[2. 4.]]",
        "registered: [[3. 6.]]",
        "Doubles is saved as Doubles",
        "Triples is saved as memo>Triples",
    ]
