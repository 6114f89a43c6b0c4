"""The leak against what chance predicts for draws without replacement, and no leak in the cure."""

import pytest


def test_the_leak_is_what_chance_predicts(snippet):
    """A validation sample of this pass was trained on in one of k passes with the probability 1 - 0.2 ** k."""
    assert len(snippet.leaking) == 5
    for epoch, count in enumerate(snippet.leaking, start=1):
        expected = 20 * (1 - 0.2**epoch)
        # Binomial spread of 20 draws is at most 1.8: five of them at the first epoch, less later.
        assert count == pytest.approx(expected, abs=5 * (expected * 0.2**epoch) ** 0.5 + 1)  # fmt: skip


def test_a_fixed_order_does_not_leak(snippet, stdout):
    assert snippet.cured == [0] * 5
    assert stdout.splitlines() == [
        f"in both, of 20, after each epoch: {' '.join(map(str, snippet.leaking))}",
        "in both, of 20, after each epoch: 0 0 0 0 0",
    ]


def test_the_fixed_order_is_shuffled(snippet):
    order = [int(number) for number in snippet.fixed.as_numpy_iterator()]
    assert sorted(order) == list(range(100)) != order


def test_every_sample_that_is_left_is_held_out(snippet):
    # Element 80 is 0 again, element 81 is 1, and so on: all of the validation has been trained on.
    again = snippet.numbers.map(lambda number: number % 80)
    assert snippet.seen_by_both(again) == [20] * 5
