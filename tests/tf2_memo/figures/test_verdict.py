"""The wording of a comparison, a headline and a break-even, fed each of their cases."""

import pytest

from tf2_memo.figures import break_even, compare, headline, loss_after


def test_the_first_is_faster():
    assert compare("The graph", "eager code", (4.0, 4.5, 5.1)) == (
        "The graph is faster: eager code takes 4.50 times as long (4.00 to 5.10)."
    )


def test_a_sentence_begins_with_a_capital():
    sentence = compare("the graph", "eager code", (4.0, 4.5, 5.1))
    assert sentence.startswith("The graph is faster: eager code takes")


def test_the_second_is_faster():
    assert compare("the graph", "Eager code", (0.2, 0.25, 0.5)) == (
        "Eager code is faster: the graph takes 4.00 times as long (2.00 to 5.00)."
    )


@pytest.mark.parametrize(
    "interval", [(0.9, 1.1, 1.3), (1.0, 1.1, 1.2), (0.8, 0.9, 1.0)]
)
def test_an_interval_that_includes_one_names_no_winner(interval):
    sentence = compare("A", "B", interval)
    assert sentence.startswith("No measurable difference")
    assert f"{interval[1]:.2f}" in sentence


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
