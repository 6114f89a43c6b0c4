"""A Python lambda is saved, and is not loaded."""

import re
import runpy

import pytest


def test_lambda_is_refused():
    message = (
        "Requested the deserialization of a `Lambda` layer whose `function` is a Python lambda. "
        "This carries a potential risk of arbitrary code execution"
    )
    with pytest.raises(ValueError, match=re.escape(message)):
        runpy.run_path("snippets/messages/lambda_layer.py")
