"""The wording of a comparison, a headline and a break-even, fed each of their cases."""

import pytest

from tf2_memo.figures import (
    break_even,
    compare,
    crossing,
    ends_below,
    headline,
    loss_after,
    lowest_end,
)
from tf2_memo.figures.verdict import coincidence, coinciding


def test_the_first_is_faster():
    assert compare("The graph", "eager code", (4.0, 4.5, 5.1)) == (
        "The graph is faster: eager code takes about 4.5 times as long (4.0 to 5.1)."
    )


def test_a_sentence_begins_with_a_capital():
    sentence = compare("the graph", "eager code", (4.0, 4.5, 5.1))
    assert sentence.startswith("The graph is faster: eager code takes")


def test_the_second_is_faster():
    assert compare("the graph", "Eager code", (0.2, 0.25, 0.5)) == (
        "Eager code is faster: the graph takes about 4.0 times as long (2.0 to 5.0)."
    )


@pytest.mark.parametrize(
    "interval", [(0.9, 1.1, 1.3), (1.0, 1.1, 1.2), (0.8, 0.9, 1.0)]
)
def test_an_interval_that_includes_one_names_no_winner(interval):
    sentence = compare("A", "B", interval)
    assert sentence.startswith("No measurable difference")
    assert f"B takes about {interval[1]:.2f} times as long" in sentence


def test_a_wide_interval_that_includes_one_is_called_noise():
    assert compare("A", "B", (0.5, 1.1, 3.0)) == (
        "This run is too noisy to tell: B takes about 1.10 times as long (0.50 to 3.0), and that range includes 1."
    )


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        ((48.7, 91.2, 152.0), "about 91 times as long (49 to 150)"),
        ((1.01, 1.04, 1.9), "about 1.04 times as long (1.01 to 1.90)"),
        ((995.0, 1234.0, 5678.0), "about 1,200 times as long (1,000 to 5,700)"),
    ],
)
def test_ratios_have_two_digits_and_hundredths_near_one(interval, words):
    assert words in compare("A", "B", interval)


@pytest.mark.parametrize(
    "interval", [(2.0, 1.0, 3.0), (1.0, 3.0, 2.0), (0.0, 1.0, 2.0), (-1.0, 1.0, 2.0)]
)
def test_what_is_no_interval_is_refused(interval):
    with pytest.raises(ValueError, match="expected 0 < low <= middle <= high"):
        compare("A", "B", interval)


FASTER, EVEN, SLOWER = (1.5, 2.0, 2.5), (0.9, 1.1, 1.3), (0.4, 0.5, 0.6)


@pytest.mark.parametrize(
    ("intervals", "words"),
    [
        ([FASTER], "The graph is faster than eager code"),
        ([FASTER, FASTER], "The graph is faster than eager code"),
        ([SLOWER], "Eager code is faster than the graph"),
        ([SLOWER, SLOWER], "Eager code is faster than the graph"),
        ([FASTER, EVEN], "The graph is faster in 1 of 2 cases"),
        ([FASTER, EVEN, SLOWER], "The graph is faster in 1 of 3 cases"),
        ([EVEN, SLOWER], "The graph is slower in 1 of 2 cases"),
        ([EVEN], "The graph is not measurably faster"),
        ([(1.0, 1.1, 1.2)], "The graph is not measurably faster"),
        ([(0.8, 0.9, 1.0)], "The graph is not measurably faster"),
    ],
)
def test_a_headline_says_in_how_many_cases_it_is_faster(intervals, words):
    assert headline("the graph", "eager code", intervals) == words


def test_a_headline_refuses_what_is_no_interval():
    with pytest.raises(ValueError, match="expected 0 < low <= middle <= high"):
        headline("the graph", "eager code", [FASTER, (2.0, 1.0, 3.0)])
    with pytest.raises(ValueError, match="at least one interval"):
        headline("the graph", "eager code", [])


@pytest.mark.parametrize(
    ("calls", "words"),
    [
        ([17, 9, 1, 31], "between call 1 and call 31, depending on the process"),
        ([4, 4], "at call 4 in each of 2 processes"),
        (
            [None, 9, 40],
            "at call 9 at the earliest, and in 1 of 3 processes not within 50 calls",
        ),
        ([None, None], "in none of 2 processes within 50 calls"),
    ],
)
def test_a_break_even_is_a_range_over_the_processes(calls, words):
    assert break_even(calls, 50) == words


def test_a_break_even_needs_a_process():
    with pytest.raises(ValueError, match="at least one process"):
        break_even([], 50)


@pytest.mark.parametrize(
    ("updates", "words"),
    [
        (0, "3 before the first update"),
        (1, "2 after 1 update"),
        (2, "1.235 after 2 updates"),
        (-1, "1.235 after 2 updates"),
    ],
)
def test_a_loss_names_the_updates_before_it(updates, words):
    assert loss_after([3.0, 2.0, 1.23456], updates) == words


def test_a_loss_that_was_not_recorded_is_not_named():
    with pytest.raises(IndexError):
        loss_after([3.0, 2.0], 2)


@pytest.mark.parametrize(
    ("losses", "words"),
    [
        ([3.0, 2.0, 0.9, 0.5], "Better than zero after 2 updates"),
        ([3.0, 0.9], "Better than zero after 1 update"),
        ([0.9, 0.5], "Better than zero from the start"),
        ([3.0, 0.9, 1.0], "Better than zero after 1 update, but not at the end"),
        ([0.9, 1.5], "Better than zero before any update, but not at the end"),
        ([3.0, 2.0, 1.0], "Not better than zero in 2 updates"),
        ([3.0, 2.0], "Not better than zero in 1 update"),
    ],
)
def test_a_crossing_names_the_updates_before_it(losses, words):
    assert crossing(losses, 1.0, "zero") == words


@pytest.mark.parametrize(
    ("ends", "words"),
    [
        ({"his": 0.5}, "His ends below zero"),
        ({"his": 1.0}, "His does not end below zero"),
        ({"his": 0.5, "ours": 2.0}, "Only his ends below zero"),
        ({"his": 0.5, "ours": 0.2}, "His and ours end below zero"),
        ({"his": 1.0, "ours": 2.0}, "Neither his nor ours ends below zero"),
        ({"a": 0.5, "b": 0.2, "c": 2.0}, "Only a and b end below zero"),
        ({"a": 1.5, "b": 1.2, "c": 2.0}, "None of a, b and c ends below zero"),
    ],
)
def test_what_ends_below_a_level_is_named(ends, words):
    losses = {name: [3.0, end] for name, end in ends.items()}
    assert ends_below(losses, 1.0, "zero") == words


@pytest.mark.parametrize(
    ("ends", "words"),
    [
        ({"SGD": 2.0, "Adam": 1.0}, "Adam ends lower than SGD: 1 against 2"),
        ({"his": 1.0, "ours": 1.05}, "His and ours end close: 1 and 1.05"),
        ({"his": 1.0, "ours": 1.0}, "His and ours end close: 1 and 1"),
        ({"a": 3.0, "b": 1.0, "c": 2.0}, "B ends lowest: 1, c 2"),
        ({"a": 0.0, "b": 0.0}, "A and b end close: 0 and 0"),
    ],
)
def test_the_lowest_end_is_named(ends, words):
    assert lowest_end({name: [9.0, end] for name, end in ends.items()}) == words


def test_no_message_is_made_of_nothing():
    for message in (
        lambda: crossing([], 1.0, "zero"),
        lambda: ends_below({}, 1.0, "zero"),
        lambda: lowest_end({"alone": [1.0]}),
    ):
        with pytest.raises(ValueError, match="expected at least"):
            message()


LINE = [100.0, 10.0, 1.0]


@pytest.mark.parametrize(
    ("lines", "log", "groups", "words"),
    [
        ({"a": LINE, "b": [100.0, 90.0, 80.0]}, False, [], ""),
        ({"a": LINE, "b": [100.0, 10.0]}, False, [], ""),
        ({"a": LINE, "b": LINE}, False, [["a", "b"]], "The lines of a and b are the same."),
        (
            {"a": LINE, "b": [100.0, 10.5, 1.0]},
            False,
            [["a", "b"]],
            "The lines of a and b lie on each other: they differ by at most 0.5.",
        ),
        ({"a": LINE, "b": [100.0, 10.5, 1.0]}, True, [], ""),
        (
            {"a": LINE, "b": [100.0, 10.2, 1.0]},
            True,
            [["a", "b"]],
            "The lines of a and b lie on each other: they differ by at most 2 %.",
        ),
        (
            {"a": LINE, "x": [0.0, 0.0, 0.0], "b": [100.5, 10.0, 1.0], "c": [100.0, 10.0, 1.9]},
            False,
            [["a", "b", "c"]],
            "The lines of a, b and c lie on each other: they differ by at most 0.9.",
        ),
    ],
)  # fmt: skip
def test_lines_on_each_other_are_named_with_their_difference(lines, log, groups, words):
    assert coinciding(lines, log=log) == groups
    assert coincidence(lines, log=log) == words
