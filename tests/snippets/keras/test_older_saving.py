"""What comes back from each file, and which file does not."""

import numpy as np


def test_what_was_saved_is_what_comes_back(snippet):
    kernel, bias = (weight.numpy() for weight in snippet.model.weights)
    output = np.ones((2, 3)) @ kernel + bias
    # float32 adds three products in another order.
    np.testing.assert_allclose(snippet.exported.serve(snippet.x), output, rtol=1e-5)
    np.testing.assert_allclose(snippet.loaded(snippet.x), output, rtol=1e-5)


def test_the_file_of_weights_holds_them(snippet):
    kernel = snippet.model.weights[0].numpy()
    assert kernel.shape == (3, 1)


def test_prints_no_report_of_the_export(stdout):
    assert stdout == (
        "weights: 2\n"
        "exported is equal: True\n"
        "loaded is equal: True\n"
        "not loaded: ValueError\n"
    )
