"""Reads by counting, and the noise against a generator outside tf.data."""

import numpy as np
import pytest
import tensorflow as tf


def test_a_cache_halves_the_reads_of_two_passes(snippet):
    assert snippet.counts == {"map": 6, "cache, map": 3, "map, cache": 3}


@pytest.fixture
def noise(snippet):
    """What was added to 0, 1, 2: a row for each pass."""
    return {way: np.array(rows) - [0, 1, 2] for way, rows in snippet.values.items()}


def test_noise_comes_from_the_generator_in_turn(noise):
    generator = tf.random.Generator.from_seed(0)
    drawn = np.array([generator.uniform(()).numpy() for _ in range(15)]).reshape(5, 3)
    # A sum below 3 in float32 is rounded by at most 1.2e-7.
    np.testing.assert_allclose(noise["map"], drawn[:2], atol=3e-7)
    np.testing.assert_allclose(noise["cache, map"], drawn[2:4], atol=3e-7)
    np.testing.assert_allclose(noise["map, cache"], drawn[[4, 4]], atol=3e-7)


def test_a_pass_that_stops_early_fills_no_cache(snippet, stdout):
    assert snippet.reads == [0, 1, 0, 1]
    assert stdout.splitlines()[-1] == "cache, take(2): 4 reads"


def test_prints_reads_and_values(stdout, snippet):
    lines = []
    for way, rows in snippet.values.items():
        lines.append(f"{way}: {snippet.counts[way]} reads")
        lines += [f"    {' '.join(f'{value:.2f}' for value in row)}" for row in rows]
    assert stdout.splitlines()[:-1] == lines
