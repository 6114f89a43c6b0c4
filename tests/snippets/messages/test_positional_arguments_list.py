"""A list of numbers is refused, and the message names its first number."""

import re
import runpy

import pytest


def test_list_is_refused():
    message = "should be passed as a keyword argument: 1.0 (of type <class 'float'>)"
    with pytest.raises(ValueError, match=re.escape(message)):
        runpy.run_path("snippets/messages/positional_arguments_list.py")
