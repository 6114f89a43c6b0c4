"""The table of what names held, and the marks in the code that lead to it."""

import numpy as np
import pytest
from bs4 import BeautifulSoup, Tag
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from tests.planted import result
from tf2_memo.pages.values import Values
from tf2_memo.programs.snippet import Snippet
from tf2_memo.programs.values import describe

SOURCE = '''\
"""Multiply <x> & é."""

import numpy as np

x = np.ones((2, 3)); w = np.ones((3, 4))
losses = []


# Train & test
def scale(a, factor=2):
    return a * factor * x


y = x @ w
for n in range(9):
    losses.append(float(n)); é = "é" + f"{n}"

# Again
x = y
'''
SNIPPET = Snippet("nets/scale.py", SOURCE)


def highlighted(code: str) -> str:
    text = highlight(
        code, PythonLexer(stripnl=False, ensurenl=False), HtmlFormatter(nowrap=True)
    )
    return f"<pre><code>{text}</code></pre>"


@pytest.fixture
def values() -> Values:
    """What the names of the program held, taken from a run of its parts."""
    names = [
        *(["x", "w", "losses"], ["scale", "x", "y", "w", "n", "losses", "é"]),
        ["x", "y"],
    ]
    namespace: dict[str, object] = {}
    noted = []
    for code, used in zip(SNIPPET.parts.values(), names, strict=True):
        exec(code, namespace)
        noted.append(describe(namespace, used))
    return Values(SNIPPET, result("", values=noted), SNIPPET.cuts)


@pytest.fixture
def table(values) -> Tag:
    return BeautifulSoup(values.table(), "html.parser").details


def rows(table: Tag) -> list[list[str]]:
    return [
        [cell.get_text("|") for cell in row.select("th, td")]
        for row in table.select("tbody tr")
    ]


def test_a_name_has_a_row_where_it_holds_something_new(table):
    assert rows(table) == [
        ["Start"],
        ["x", "ndarray (2, 3) float64", "1, 1, 1, 1, 1, 1|min 1 · mean 1 · max 1 · all finite"],
        ["w", "ndarray (3, 4) float64", "1, 1, 1, 1, 1, 1, …|min 1 · mean 1 · max 1 · all finite"],
        ["losses", "list", ""],
        ["Train & test"],
        ["scale", "function", "scale(a, factor=2)"],
        ["y", "ndarray (2, 4) float64",
         "3, 3, 3, 3, 3, 3, …|min 3 · mean 3 · max 3 · all finite|from x (2, 3), w (3, 4)"],
        ["n", "int", "8"],
        ["losses", "list", "0, 1, 2, 3, 4, 5, …, 8|min 0 · mean 4 · max 8 · all finite"],
        ["é", "str", "'é8'"],
        ["Again"],
        ["x", "ndarray (2, 4) float64",
         "3, 3, 3, 3, 3, 3, …|min 3 · mean 3 · max 3 · all finite|from y (2, 4)"],
    ]  # fmt: skip


def test_a_list_that_a_loop_has_filled_is_drawn(table):
    (curve,) = table.select("svg")
    assert curve.find_parent("tr").th.get_text() == "losses"
    points = [tuple(map(int, point.split(","))) for point in curve.polyline["points"].split()]  # fmt: skip
    assert points[0] == (0, 21)
    assert points[4] == (40, 11), "the middle of a straight line"
    assert points[-1] == (80, 1)


@pytest.mark.parametrize("name", SNIPPET.parts)
def test_a_mark_stands_at_each_name_and_leads_to_its_row(values, table, name):
    part = list(SNIPPET.parts).index(name)
    line = SNIPPET.cuts[part - 1] if part else 1
    code = BeautifulSoup(values.mark(highlighted(SNIPPET.parts[name]), line), "html.parser").code  # fmt: skip
    assert code.get_text() == SNIPPET.parts[name]
    marks = [
        (mark.get_text(), mark["data-value"].rpartition("-")[2])
        for mark in code.select("[data-value]")
    ]
    assert marks == [
        [("x", "0"), ("w", "1"), ("losses", "2")],
        # x and w hold what they held before, so their rows are those of the first part.
        [("scale", "3"), ("x", "0"), ("y", "4"), ("x", "0"), ("w", "1"), ("n", "5"),
         ("losses", "6"), ("n", "5"), ("é", "7"), ("n", "5")],
        [("x", "8"), ("y", "4")],
    ][part]  # fmt: skip
    for mark in code.select("[data-value]"):
        row = table.find(id=mark["data-value"])
        assert row.th.get_text() == mark.get_text()


def test_the_whole_program_has_the_marks_of_all_sections(values):
    marked = values.mark(highlighted(SOURCE))
    assert BeautifulSoup(marked, "html.parser").get_text() == SOURCE
    assert marked.count("data-value") == 15


def test_a_program_in_one_piece_has_no_titles():
    noted = result("", values=[describe({"x": 1}, ["x"])])
    shown = Values(Snippet("a.py", "x = 1\n"), noted).table()
    assert rows(BeautifulSoup(shown, "html.parser")) == [["x", "int", "1"]]


def test_a_program_without_names_has_no_table():
    empty = Values(Snippet("a.py", "print(1)\n"), result("", values=[{}]))
    assert empty.table() == ""
    assert empty.mark(highlighted("print(1)\n")) == highlighted("print(1)\n")


def test_a_part_that_never_ran_has_no_rows():
    snippet = Snippet("a.py", "x = 1\nint('x')\n\n# Never\ny = x\n")
    noted = result("", values=[describe({"x": 1}, ["x"])])
    table = Values(snippet, noted, snippet.cuts).table()
    assert rows(BeautifulSoup(table, "html.parser")) == [["Start"], ["x", "int", "1"]]


def test_a_long_table_says_so():
    names = {f"n{number}": number for number in range(20)}
    source = "".join(f"{name} = {number}\n" for name, number in names.items())
    noted = result("", values=[describe(names, names)])
    assert 'class="values long"' in Values(Snippet("a.py", source), noted).table()


def test_curves_are_for_what_a_loop_has_filled():
    numbers = {name: [1.0] * 9 for name in ("typed", "made", "grown")}
    source = "typed = [1.0]\nmade = [1.0 for n in x]\ngrown.extend(made)\n"
    noted = result("", values=[describe(numbers, numbers)])
    table = BeautifulSoup(Values(Snippet("a.py", source), noted).table(), "html.parser")
    drawn = [curve.find_parent("tr").th.get_text() for curve in table.select("svg")]
    assert drawn == ["made", "grown"]
    # A straight line lies where a curve would begin.
    assert {point.partition(",")[2] for point in table.polyline["points"].split()} == {"1"}  # fmt: skip


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("x = a @ b", "a (2, 3), b (3, 4)"),
        ("x, y = a @ b, n", "a (2, 3), b (3, 4)"),
        ("x = scale(a[0], factor=n)", "a (2, 3)"),
        ("x = ones((2, 4))", ""),
        ("x = a\nx = b", ""),
        ("b = a\nx = b", ""),
        ("for x in a: pass", ""),
        ("def f():\n    x = b\nx = a", "a (2, 3)"),
        ("n = a", ""),
        ("x = stack([b for b in a])", "a (2, 3)"),
        ("x = a * k", "a (2, 3)"),
    ],
)
def test_an_array_says_of_which_arrays_it_was_made_where_that_is_known(
    source, expected
):
    held = {"a": np.ones((2, 3)), "b": np.ones((3, 4)), "n": 2, "x": np.ones((2, 4))}
    held["k"] = np.float64(2)
    snippet = Snippet("a.py", f"a = b = n = k = 0\n\n# Next\n{source}\n")
    noted = [describe(held, ["a", "b", "n", "k"]), describe(held, held)]
    shown = Values(snippet, result("", values=noted), snippet.cuts).table()
    assert shown.partition(">from ")[2].partition("<")[0] == expected


def test_numbers_that_are_not_finite_are_counted():
    noted = result("", values=[describe({"x": np.array([np.nan, 1, 2])}, ["x"])])
    table = BeautifulSoup(
        Values(Snippet("a.py", "x = 1\n"), noted).table(), "html.parser"
    )
    held = "nan, 1, 2|min 1 · mean 1.5 · max 2 · 1 not finite, left out"
    assert rows(table) == [["x", "ndarray (3,) float64", held]]
