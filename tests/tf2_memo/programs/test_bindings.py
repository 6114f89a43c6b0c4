"""The places of the names that a program binds."""

import ast

from tf2_memo.programs.bindings import uses

PROGRAM = """\
import os
from pathlib import Path
é = 1; x = [k for k in range(é)]
for n in x:
    print(n, os.name, Path)
@property
def scale(x, factor=n):
    local = x * é
    def inner():
        global shared
        shared = local
        import sys as local2
    return lambda x, y: (x, n)
class Net:
    width = n
with open(x) as file:
    del file
"""


def found() -> list[tuple[str, int, str]]:
    """Each use as name, line, and the text that stands there."""
    lines = PROGRAM.splitlines()
    return [
        (
            use.name,
            use.line,
            lines[use.line - 1].encode()[use.column :].decode().split()[0],
        )
        for use in uses(ast.parse(PROGRAM))
    ]


def test_each_use_stands_where_the_name_does():
    for name, _, text in found():
        assert text.startswith((name, "def", "class")), text


def test_names_of_functions_and_imports_are_left_out():
    names = [(name, line) for name, line, _ in found()]
    assert names == [
        *[("é", 3), ("x", 3), ("é", 3)],
        *[("n", 4), ("x", 4), ("n", 5)],
        *[("scale", 7), ("n", 7), ("é", 8), ("shared", 11), ("n", 13)],
        *[("Net", 14), ("n", 15), ("x", 16), ("file", 16), ("file", 17)],
    ]


def test_a_use_says_whether_it_binds():
    assert [use.binds for use in uses(ast.parse("x = 1\nx\nx += 1"))] == [
        True,
        False,
        True,
    ]
