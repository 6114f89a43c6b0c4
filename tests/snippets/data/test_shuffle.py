"""The counts of ones against a buffer that is simulated here, by its law and by chance."""

import numpy as np
import pytest

BUFFERS = (1, 32, 100, 1000)


def test_no_shuffling_leaves_the_halves_apart(snippet):
    assert snippet.ones[1] == [0] * 5 + [100] * 5
    assert snippet.forward[1] == 0


@pytest.mark.parametrize("buffer", BUFFERS)
def test_every_label_is_counted_once(snippet, buffer):
    assert sum(snippet.ones[buffer]) == 500
    assert len(snippet.ones[buffer]) == 10


@pytest.mark.parametrize("buffer", BUFFERS)
def test_nothing_comes_further_forward_than_the_buffer_allows(snippet, buffer):
    assert snippet.forward[buffer] <= buffer - 1
    # Some of a thousand draws takes what has come last: the chance of none in the last tenth is below 1e-4 here.
    assert snippet.forward[buffer] >= 0.9 * (buffer - 1)


@pytest.mark.parametrize("buffer", [32, 100])
def test_ones_per_batch_are_those_of_a_simulated_buffer(snippet, buffer):
    generator = np.random.default_rng(0)
    runs = []
    for _ in range(200):
        held, order = list(range(buffer)), []
        for new in range(buffer, 1000 + buffer):
            at = generator.integers(len(held))
            order.append(held[at])
            if new < 1000:
                held[at] = new
            else:
                held.pop(at)
        runs.append(np.reshape(np.array(order) >= 500, (10, 100)).sum(axis=1))
    low, high = np.min(runs, axis=0), np.max(runs, axis=0)
    # The most extreme of 200 runs, and a margin for the eleven numbers that could lie beyond.
    assert np.all(low - 5 <= snippet.ones[buffer])
    assert np.all(snippet.ones[buffer] <= high + 5)


def test_a_full_buffer_is_within_chance_of_one_half(snippet):
    # Hypergeometric: standard deviation sqrt(100 / 4 * 900 / 999) = 4.75; five of them.
    assert np.abs(np.array(snippet.ones[1000]) - 50).max() <= 5 * 4.75
    assert len(set(snippet.ones[1000])) > 3


def test_prints_the_counts(stdout, snippet):
    lines = []
    for buffer in BUFFERS:
        lines.append(f"buffer {buffer:4}, ones per batch: {' '.join(map(str, snippet.ones[buffer]))}")  # fmt: skip
        lines.append(f"    furthest forward: {snippet.forward[buffer]} places")
    assert stdout.splitlines() == lines
