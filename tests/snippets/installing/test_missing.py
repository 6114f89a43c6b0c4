"""A Python without packages says so in the words that readers search for."""

import sys


def test_the_other_python_is_this_one_without_packages(snippet):
    assert snippet.other == [sys.executable, "-I", "-S", "-c", "import tensorflow"]
    assert snippet.answer.returncode == 1


def test_prints_the_message(stdout):
    assert stdout == "ModuleNotFoundError: No module named 'tensorflow'\n"
