"""A class that is not registered is saved, and is not found again."""

import re
import runpy

import pytest


def test_class_is_not_found(capsys):
    message = (
        "Could not locate class 'Doubles'. Make sure custom classes and functions are decorated with "
        "`@keras.saving.register_keras_serializable()`."
    )
    with pytest.raises(TypeError, match=f"^{re.escape(message)}"):
        runpy.run_path("snippets/messages/could_not_locate.py")
    assert capsys.readouterr().out == "outputs: [[2. 2.]]\n"
