"""A layer with a kernel of three rows takes three features, and refuses five with Keras' message."""

import re
import runpy

import pytest


def test_another_width_is_refused(capsys):
    message = (
        r"Input 0 with name 'None' of layer 'dense(_\d+)?' is incompatible with the layer: "
        + re.escape(
            "expected axis -1 of input shape to have value 3, but received input with shape (4, 5)"
        )
    )
    with pytest.raises(ValueError, match=message):
        runpy.run_path("snippets/messages/layer_input.py")
    assert capsys.readouterr().out == "outputs: (4, 2)\n"
