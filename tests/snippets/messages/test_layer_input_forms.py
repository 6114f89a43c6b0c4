"""Each form of the message names the shape that was given, and none is left out."""

import re

import numpy as np

INCOMPATIBLE = (
    "Input 0 with name '{}' of layer '{}' is incompatible with the layer: expected "
)
CALLING = "Exception encountered when calling Sequential.call()."
FORMS = {
    "a layer, one sample": INCOMPATIBLE.format("None", "dense")
    + "min_ndim=2, found ndim=1. Full shape received: (3,)",
    "Sequential, other width": f"{CALLING} "
    + INCOMPATIBLE.format("None", "dense")
    + "axis -1 of input shape to have value 3, but received input with shape (4, 5)",
    "Sequential, one sample": f"{CALLING} "
    "Invalid input shape for input [1. 1. 1.] with name 'keras_tensor' and path ''. "
    "Expected shape (None, 3), but input has incompatible shape (3,)",
    "functional, other width": INCOMPATIBLE.format("input_layer", "functional")
    + "shape=(None, 3), found shape=(4, 5)",
}


def test_each_call_fails_with_its_text(stdout):
    text = re.sub(r"(dense|functional|input_layer|keras_tensor)_\d+", r"\1", stdout)
    parts = re.split(r"^(\S.*):\n", text, flags=re.MULTILINE)[1:]
    forms = zip(parts[::2], parts[1::2], strict=True)
    assert {form: " ".join(said.split()) for form, said in forms} == FORMS


def test_a_batch_of_the_right_width_fits_all(snippet):
    batch = np.ones((4, 3), np.float32)
    kernel = snippet.layer.kernel.numpy()
    for call in (snippet.layer, snippet.chain, snippet.functional):
        # Sums of three float32 products.
        np.testing.assert_allclose(call(batch), batch @ kernel, rtol=1e-6, atol=1e-6)
