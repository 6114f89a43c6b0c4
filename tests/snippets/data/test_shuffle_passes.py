"""Which of four data sets draws a new order in each of three passes."""

import pytest

WAYS = {"shuffle": 3, "no reshuffle": 1, "shuffle, cache": 1, "cache, shuffle": 3}


def test_the_ways_are_these(snippet, stdout):
    assert list(snippet.orders) == list(WAYS)
    lines = [f"{way:14} {' '.join(map(str, snippet.orders[way]))}" for way in WAYS]
    assert stdout.splitlines() == lines


@pytest.mark.parametrize(("way", "different"), WAYS.items())
def test_different_orders(snippet, way, different):
    orders = snippet.orders[way]
    assert len(orders) == 3
    assert all(sorted(order) == list(range(6)) for order in orders)
    assert [0, 1, 2, 3, 4, 5] not in orders
    assert len(set(map(tuple, orders))) == different


def test_caches_stand_where_the_name_says(snippet):
    last = [type(snippet.ways[way]).__name__ for way in ("shuffle, cache", "cache, shuffle")]  # fmt: skip
    first = [type(snippet.ways[way]._inputs()[0]).__name__ for way in ("shuffle, cache", "cache, shuffle")]  # fmt: skip
    assert last == ["CacheDataset", "_ShuffleDataset"]
    assert first == ["_ShuffleDataset", "CacheDataset"]
