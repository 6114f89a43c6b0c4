"""The wording of a comparison, fed each of its cases."""

import pytest

from tf2_memo.figures import compare


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
