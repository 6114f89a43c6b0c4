"""The optimizer of the frozen model refuses the kernel that is trained from then on."""

import runpy

import pytest


def test_unfrozen_kernel_is_refused(capsys):
    message = (
        r"Unknown variable: <Variable path=sequential(_\d+)?/dense(_\d+)?/kernel, shape=\(3, 2\), dtype=float32>\. "
        "This optimizer can only be called for the variables it was originally built with"
    )
    with pytest.raises(ValueError, match=message):
        runpy.run_path("snippets/messages/unknown_variable_unfrozen.py")
    assert capsys.readouterr().out == "updates: 1\n"
