"""The wording of a comparison and of a break-even, fed each of their cases."""

import pytest

from tf2_memo.figures import break_even, compare, loss_after


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


FASTER, SLOWER = (1.5, 2.0, 2.5), (0.4, 0.5, 0.6)


@pytest.mark.parametrize(
    ("first_call", "call"),
    [
        # Eager execution takes 5, 10, 15, 20, ...; the graph its first call, then 2 more a call.
        (4, 1),
        (5, 1),
        (6, 2),
        (8, 2),
        (8.5, 3),
        (302, 100),
    ],
)
def test_tracing_pays_off_once_the_totals_are_level(first_call, call):
    assert break_even(first_call, 2, 5, FASTER) == f"after call {call}"


def test_a_first_call_no_slower_than_a_later_one_has_paid_off_at_once():
    assert break_even(1, 2, 5, FASTER) == "after call 1"


def test_tracing_never_pays_off_when_eager_is_faster():
    assert break_even(50, 4, 2, SLOWER) == "never"


@pytest.mark.parametrize(
    "interval", [(0.9, 1.1, 1.3), (1.0, 1.1, 1.2), (0.8, 0.9, 1.0)]
)
def test_it_is_open_when_no_difference_is_measurable(interval):
    assert break_even(50, 2, 2.2, interval) == "open"


@pytest.mark.parametrize("eager", [2, 1.9])
def test_it_is_open_when_the_medians_show_no_gain(eager):
    assert break_even(50, 2, eager, FASTER) == "open"


def test_a_break_even_refuses_what_is_no_interval():
    with pytest.raises(ValueError, match="expected 0 < low <= middle <= high"):
        break_even(50, 2, 5, (2.0, 1.0, 3.0))


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
