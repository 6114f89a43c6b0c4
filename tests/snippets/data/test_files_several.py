"""Four files in order, shuffled as wholes, and interleaved two by two."""

from itertools import chain


def lines_of(name):
    return [f"{name}{line}" for line in range(3)]


def test_in_order(snippet):
    assert snippet.lines["shuffle=False"] == [*chain(*map(lines_of, "abcd"))]


def test_shuffled_files_stay_whole(snippet):
    lines = snippet.lines["list_files"]
    names = [line[0] for line in lines[::3]]
    assert lines == [*chain(*map(lines_of, names))]
    assert sorted(names) == list("abcd") != names


def test_two_files_at_a_time_take_turns(snippet):
    pairs = [zip(*map(lines_of, pair), strict=True) for pair in ("ab", "cd")]
    assert snippet.lines["interleave"] == [*chain(*chain(*pairs))]


def test_prints_a_row_for_each_way(stdout, snippet):
    rows = [" ".join([f"{way:13}", *lines]) for way, lines in snippet.lines.items()]
    assert stdout.splitlines() == rows
