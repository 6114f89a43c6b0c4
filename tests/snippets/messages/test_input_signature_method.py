"""Without the name `self`, the first parameter counts as a tensor."""

import runpy

import pytest


def test_second_parameter_has_no_entry():
    with pytest.raises(
        TypeError, match=r"^input_signature missing type constraint for x$"
    ):
        runpy.run_path("snippets/messages/input_signature_method.py")
