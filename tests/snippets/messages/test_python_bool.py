"""Keras does not convert the `if` of a loss, which fails in its graph."""

import re
import runpy

import pytest
import tensorflow as tf


def test_if_is_refused():
    message = (
        "Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. "
        "You can attempt the following resolutions to the problem"
    )
    with pytest.raises(
        tf.errors.OperatorNotAllowedInGraphError, match=re.escape(message)
    ):
        runpy.run_path("snippets/messages/python_bool.py")
