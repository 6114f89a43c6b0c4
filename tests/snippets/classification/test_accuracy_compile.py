"""The metric that Keras chooses, and its value against counts by hand."""

import numpy as np

Z = np.array([-2, -1, 0.3, 3])
Y = np.array([0, 0, 1, 1])
ROW, LABELS = np.array([3.0, -2.0, 1.0]), np.array([1, 0, 0])


def test_the_metric_follows_the_shapes(snippet):
    assert snippet.becomes == {
        "one logit": "BinaryAccuracy",
        "class number": "SparseCategoricalAccuracy",
        "one-hot": "CategoricalAccuracy",
        "three labels": "CategoricalAccuracy",
    }


def test_the_values(snippet, stdout):
    expected = {
        "one logit": np.mean((Z > 0.5) == Y),
        "class number": 1,
        "one-hot": 1,
        "three labels": ROW.argmax() == LABELS.argmax(),
        ("one logit", "cured"): np.mean((Z > 0) == Y),
        ("three labels", "cured"): np.mean((ROW > 0) == LABELS),
    }
    assert snippet.reported.keys() == expected.keys()
    for name, value in expected.items():
        np.testing.assert_allclose(snippet.reported[name], value, rtol=1e-6)  # a third
    assert stdout.splitlines()[-1] == "three labels threshold=0.0 0.67"
