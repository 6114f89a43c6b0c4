"""A Python bool in second place is refused, after a prediction without dropout."""

import re
import runpy

import pytest


def test_bool_in_second_place_is_refused(capsys):
    message = (
        "Only input tensors may be passed as positional arguments. The following argument value should be "
        "passed as a keyword argument: True (of type <class 'bool'>)"
    )
    with pytest.raises(ValueError, match=re.escape(message)):
        runpy.run_path("snippets/messages/positional_arguments.py")
    assert capsys.readouterr().out == "prediction: [[1. 1. 1.]]\n"
