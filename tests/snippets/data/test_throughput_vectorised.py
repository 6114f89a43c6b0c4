"""Scaled numbers against NumPy, and what is timed. No time is checked."""

import numpy as np
import pytest

from tests.snippets.data.replaying import replay

WAYS = ["map, batch", "batch, map"]


@pytest.mark.parametrize("way", WAYS)
def test_batches_are_those_of_numpy(snippet, way):
    numbers = (np.arange(1000.0) - 500) / 250
    batches = list(snippet.ways[way].as_numpy_iterator())
    # Small whole numbers divided by 250: one rounding to float32.
    np.testing.assert_allclose(batches, numbers.reshape(10, 100), rtol=1e-7, atol=1e-9)


def test_one_way_maps_before_it_batches(snippet):
    kinds = [type(snippet.ways[way]).__name__ for way in WAYS]
    assert "Batch" in kinds[0]
    assert "Map" in kinds[1]


def test_ways_take_turns_and_times_are_those_of_a_sample():
    # The k-th round takes k ms for one way and 2 k ms for the other: k and 2 k µs for each of 1000 samples.
    rounds = np.arange(1, 10)[:, None] * [1, 2] / 1000
    names, timed, stdout = replay("data/throughput_vectorised.py", rounds.ravel())
    assert [each.args[0] for each in timed] == list(names["ways"].values()) * 9
    assert {each.func for each in timed} == {list}
    assert stdout.splitlines() == [
        "map, batch: 5.0 µs a sample (middle half 3.0 to 7.0)",
        "batch, map: 10.0 µs a sample (middle half 6.0 to 14.0)",
    ]
