"""What loads in silence, and what does not, against outputs from NumPy."""

import numpy as np

X = np.random.default_rng(0).normal(size=(8, 2)).astype(np.float32)


def test_two_mismatches_are_silent(snippet):
    assert snippet.said == {
        "the same net": "no error, outputs equal: True",
        "fewer layers": "no error, outputs equal: False",
        "another activation": "no error, outputs equal: False",
        "more layers": "ValueError: Layer 'out' expected 2 variables, but received 0 variables during loading. "
        "Expected: ['kernel', 'bias']",
        "another width": "ValueError: The shape of the target variable and the shape of the target value in "
        "`variable.assign(value)` must match. variable.shape=(2, 5), Received: value.shape=(2, 4).",
    }


def test_the_first_layers_get_the_first_weights(snippet):
    saved = snippet.saved.get_weights()
    fewer = snippet.others["fewer layers"]
    for loaded, weight in zip(fewer.get_weights(), saved[:4], strict=True):
        np.testing.assert_array_equal(loaded, weight)
    hidden = np.tanh(X.astype(np.float64) @ saved[0] + saved[1])
    np.testing.assert_allclose(fewer(X), hidden @ saved[2] + saved[3], atol=1e-6)


def test_another_activation_computes_something_else(snippet):
    w1, b1, w2, b2, w3, b3 = (w.astype(np.float64) for w in snippet.saved.get_weights())
    hidden = np.maximum(np.maximum(X @ w1 + b1, 0) @ w2 + b2, 0)
    # Three sums of four products in float32.
    np.testing.assert_allclose(
        snippet.others["another activation"](X), hidden @ w3 + b3, atol=1e-6
    )


def test_only_what_fits_is_loaded(snippet, stdout):
    assert snippet.loaded == [False] * 4 + [True] * 2
    assert stdout.splitlines()[-3:-1] == [
        "saved:  (2, 4) (4,) (4, 4) (4,) (4, 4) (4,)",
        "loaded: (2, 4) (4,) (4, 4) (4,)",
    ]


def test_the_saved_net_is_shifted_from_a_new_one(snippet):
    new = snippet.net([4, 4]).get_weights()
    for saved, weight in zip(snippet.saved.get_weights(), new, strict=True):
        np.testing.assert_allclose(saved, weight + 0.1, atol=1e-6)
