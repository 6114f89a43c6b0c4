"""The six orders: sizes by counting, and what each keeps together."""

from collections import Counter
from itertools import chain

import pytest

SIZES = {
    "shuffle, batch, repeat": [4, 2, 4, 2],
    "shuffle, repeat, batch": [4, 4, 4],
    "batch, shuffle, repeat": [2, 2, 4, 4],
    "batch, repeat, shuffle": [2, 2, 4, 4],
    "repeat, shuffle, batch": [4, 4, 4],
    "repeat, batch, shuffle": [4, 4, 4],
}


def test_all_six_orders_are_there(snippet):
    assert list(snippet.orders) == list(SIZES)


@pytest.mark.parametrize(("order", "sizes"), SIZES.items())
def test_sizes_and_samples(snippet, order, sizes):
    batches = snippet.orders[order]
    found = list(map(len, batches))
    assert (found if order.startswith("shuffle, b") else sorted(found)) == sizes
    assert Counter([*chain(*batches)]) == dict.fromkeys(range(6), 2)


def test_shuffle_first_keeps_passes_apart(snippet):
    for order in ("shuffle, batch, repeat", "shuffle, repeat, batch"):
        samples = [*chain(*snippet.orders[order])]
        assert sorted(samples[:6]) == sorted(samples[6:]) == list(range(6))
        assert samples[:6] != list(range(6)) != samples[6:]


def test_repeat_before_shuffle_mixes_passes(snippet):
    samples = [*chain(*snippet.orders["repeat, shuffle, batch"])]
    assert sorted(samples[:6]) != list(range(6))


def test_batch_first_keeps_neighbours_together(snippet):
    cut = [[0, 1, 2, 3], [4, 5]]
    for order in ("batch, shuffle, repeat", "batch, repeat, shuffle"):
        assert sorted(snippet.orders[order]) == sorted(cut * 2)
    cut = [[0, 1, 2, 3], [2, 3, 4, 5], [4, 5, 0, 1]]
    assert sorted(snippet.orders["repeat, batch, shuffle"]) == cut


def test_prints_a_row_for_each(stdout, snippet):
    lines = [f"{name:22} {' '.join(map(str, batches))}" for name, batches in snippet.orders.items()]  # fmt: skip
    assert stdout.splitlines() == lines
