"""A layer that is first used in the second call creates its weights too late."""

import re
import runpy

import pytest


def test_second_call_is_refused(capsys):
    message = "Creating variables on a non-first call to a function decorated with tf.function."
    with pytest.raises(ValueError, match=re.escape(message)):
        runpy.run_path("snippets/messages/first_call_variables.py")
    assert capsys.readouterr().out == "skipped: [[1. 1.]]\n"
