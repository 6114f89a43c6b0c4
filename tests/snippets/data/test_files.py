"""The rows against Python's own csv module."""

import csv

ROWS = "length,width,kind\n5.0,3.5,rose\n4.5,,tulip\n6.5,2.5,rose\n"


def rows(empty):
    """The rows of the file with a number in place of an empty field."""
    return [
        ([float(row["length"]), float(row["width"] or empty)], row["kind"])
        for row in csv.DictReader(ROWS.splitlines())
    ]


def test_lines_are_those_of_the_file(snippet):
    lines = [line.decode() for line in snippet.lines.as_numpy_iterator()]
    assert lines == ROWS.splitlines()


def test_numbers_have_the_default_for_the_empty_field(snippet):
    # Halves are exact in float32.
    data = [(x.tolist(), bool(y)) for x, y in snippet.data.as_numpy_iterator()]
    assert data == [(features, kind == "rose") for features, kind in rows(-1)]


def test_one_call_fills_in_zero(snippet):
    found = []
    for features, kinds in snippet.columns.as_numpy_iterator():
        columns = zip(features["length"], features["width"], kinds, strict=True)
        found += [([float(a), float(b)], kind.decode()) for a, b, kind in columns]
    assert found == rows(0)


def test_prints_lines_numbers_and_columns(stdout):
    assert stdout.splitlines() == [
        *(f"b'{line}'" for line in ROWS.splitlines()),
        "[[5.0, 3.5], [4.5, -1.0]] [ True False]",
        "[[6.5, 2.5]] [ True]",
        "{'length': array([5. , 4.5], dtype=float32), 'width': array([3.5, 0. ], dtype=float32)} [b'rose' b'tulip']",
        "{'length': array([6.5], dtype=float32), 'width': array([2.5], dtype=float32)} [b'rose']",
    ]
