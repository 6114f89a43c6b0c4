"""The export computes what the class computed, against NumPy with the exported weights."""

import numpy as np

X = np.random.default_rng(0).normal(size=(8, 2)).astype(np.float32)


def test_the_export_computes_the_same(snippet):
    w1, b1, w2, b2 = (
        w.numpy().astype(np.float64) for w in snippet.loaded.trainable_variables
    )
    outputs = np.tanh(X @ w1 + b1) @ w2 + b2  # without dropout
    # A sum of 16 products in float32.
    np.testing.assert_allclose(snippet.results, outputs, atol=1e-6)
    assert snippet.same
    assert snippet.apart <= 1e-6
    assert w1.shape == (2, 16)


def test_the_class_is_gone(snippet, stdout):
    assert not hasattr(snippet, "Net")
    assert "load_model: TypeError: Could not locate class 'Net'." in stdout.splitlines()


def test_what_it_can_do(snippet):
    said = snippet.said
    assert said["loaded(x)"] == "TypeError: '_UserObject' object is not callable"
    assert said["loaded.serve(x[:3])"] == "shape (3, 1)"
    assert said["loaded.serve(x.T)"].startswith(
        "TypeError: Binding inputs to tf.function failed"
    )
    assert (
        said["loaded.predict(x)"]
        == "AttributeError: '_UserObject' object has no attribute 'predict'"
    )
    assert said["load(path).serve(x)"] == (
        "AssertionError: Called a function referencing variables which have been deleted"
    )


def test_as_a_layer(snippet, stdout):
    assert stdout.splitlines()[-2:] == ["equal: True", "trainable: 4"]
    np.testing.assert_array_equal(snippet.wrapped(X), snippet.outputs)
