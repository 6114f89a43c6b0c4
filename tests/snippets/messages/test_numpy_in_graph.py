"""A tensor of a graph has no number for `.numpy()`."""

import runpy

import pytest


def test_no_number_in_the_graph():
    message = r"(?s)in user code:.*print\(.mean:., mean\.numpy\(\)\).*'SymbolicTensor' object has no attribute 'numpy'"
    with pytest.raises(AttributeError, match=message):
        runpy.run_path("snippets/messages/numpy_in_graph.py")
