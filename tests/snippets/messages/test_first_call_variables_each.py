"""A variable in each call is refused at the first one."""

import re
import runpy

import pytest


def test_first_call_is_refused():
    message = (
        "tf.function only supports singleton tf.Variables created on the first call."
    )
    with pytest.raises(ValueError, match=re.escape(message)):
        runpy.run_path("snippets/messages/first_call_variables_each.py")
