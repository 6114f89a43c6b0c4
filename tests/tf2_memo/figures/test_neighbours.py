"""Words for one training among its neighbours."""

import numpy as np
import pytest

from tf2_memo.figures.neighbours import beside, course, lower_neighbours, neighbours

LEVELS = {"predicting zero": 2.0, "the best line": 1.0}
SETTINGS = {"rate": ["0.1", "1"], "batch size": ["8", "16", "32"]}


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ((1, 1), {(0, 1), (2, 1), (1, 0), (1, 2)}),
        ((0, 0), {(1, 0), (0, 1)}),
        ((2, 2), {(1, 2), (2, 1)}),
        ((0, 1), {(1, 1), (0, 0), (0, 2)}),
    ],
)
def test_neighbours_are_one_step_away_and_in_the_grid(place, expected):
    found = neighbours(place, (3, 3))
    assert len(found) == len(expected)
    assert set(found) == expected


def test_neighbours_in_three_settings_are_those_at_distance_one():
    shape, place = (4, 3, 2), (1, 2, 0)
    near = [at for at in np.ndindex(shape) if np.abs(np.subtract(at, place)).sum() == 1]
    assert sorted(neighbours(place, shape)) == sorted(near)


ENDS = np.array([[0.5, 0.4, 0.3], [np.inf, 0.2, np.inf]])


@pytest.mark.parametrize(
    ("place", "lower"),
    [
        ((0, 1), [(1, 1), (0, 2)]),  # the lowest first
        ((0, 0), [(0, 1)]),
        ((1, 1), []),
        ((1, 0), [(1, 1), (0, 0)]),
        ((1, 2), [(1, 1), (0, 2)]),
    ],
)
def test_lower_neighbours(place, lower):
    assert lower_neighbours(ENDS, place) == lower


def test_equal_and_infinite_neighbours_are_not_lower():
    assert lower_neighbours(np.full((2, 2), 1.0), (0, 0)) == []
    assert lower_neighbours(np.full((2, 2), np.inf), (0, 0)) == []


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ((0, 1), "2 of its 3 neighbours ended lower, the lowest at 0.2 with the rate 1."),
        ((0, 2), "None of its 2 neighbours ended lower."),
        ((0, 0), "1 of its 2 neighbours ended lower, the lowest at 0.4 with the batch size 16."),
    ],
)  # fmt: skip
def test_beside(place, said):
    assert beside(ENDS, place, SETTINGS) == said


def test_a_run_alone_is_an_error():
    with pytest.raises(ValueError, match="more than one run"):
        beside(np.ones((1, 1)), (0, 0), SETTINGS)


FELL = "It fell in every epoch."
BELOW = "clearly below that of"
GREW = (
    "it is higher than at the start, where it was 3, or not a finite number any more."
)


@pytest.mark.parametrize(
    ("losses", "said"),
    [
        ([3.0, 2.0, 0.5], f"loss after 2 epochs is 0.5, {BELOW} the best line. {FELL}"),
        (
            [3.0, 1.2],
            f"loss after 1 epoch is 1.2, {BELOW} predicting zero, but not {BELOW} the best line. {FELL}",
        ),
        (
            [3.0, 4.0, 1.95],
            f"loss after 2 epochs is 1.95, not {BELOW} predicting zero. It rose in 1 of 2 epochs.",
        ),
        (
            [3.0, 2.0, 0.96],
            f"loss after 2 epochs is 0.96, {BELOW} predicting zero, but not {BELOW} the best line. {FELL}",
        ),
        (
            [3.0, 2.0, 0.94],
            f"loss after 2 epochs is 0.94, {BELOW} the best line. {FELL}",
        ),
        ([3.0, 2.0, 3.0], f"loss grew: after 2 epochs {GREW}"),
        ([3.0, np.nan], f"loss grew: after 1 epoch {GREW}"),
        ([3.0, np.inf], f"loss grew: after 1 epoch {GREW}"),
    ],
)
def test_course(losses, said):
    assert course(losses, LEVELS) == f"The {said}"


def test_a_loss_that_stays_neither_falls_nor_rises():
    assert course([3.0, 2.0, 2.0], {}).endswith("It rose in 0 of 2 epochs.")


def test_course_without_levels():
    assert (
        course([2.0, 1.0], {}) == "The loss after 1 epoch is 1. It fell in every epoch."
    )


def test_no_epoch_is_an_error():
    with pytest.raises(ValueError, match="before the first epoch and after it"):
        course([1.0], LEVELS)
