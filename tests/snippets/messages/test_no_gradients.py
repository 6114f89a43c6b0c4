"""A loss below the block has no gradient."""

import re
import runpy

import pytest

MESSAGE = "No gradients provided for any variable."


def test_stops_with_the_message(capsys):
    with pytest.raises(ValueError, match=re.escape(MESSAGE)):
        runpy.run_path("snippets/messages/no_gradients.py")
    assert capsys.readouterr().out == ""
