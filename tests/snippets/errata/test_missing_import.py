"""Without its import `timeit` is not a name; with it the program prints a time."""

import runpy
import timeit

import pytest


def test_timeit_is_not_defined():
    with pytest.raises(NameError, match="name 'timeit' is not defined"):
        runpy.run_path("snippets/errata/missing_import.py")


def test_import_makes_it_run(capsys):
    runpy.run_path("snippets/errata/missing_import.py", init_globals={"timeit": timeit})
    label, seconds = capsys.readouterr().out.split(": ")
    assert label == "ten calls"
    assert float(seconds) > 0
