"""The parts are the rows of one permutation, each once."""

import numpy as np

BOUNDS = {"training": (0, 30), "validation": (30, 40), "test": (40, 50)}


def test_each_part_has_its_rows(snippet):
    rows = np.random.default_rng(0).permutation(50)
    for name, (first, last) in BOUNDS.items():
        x, y = snippet.sets[name]
        part = rows[first:last]
        np.testing.assert_array_equal(snippet.parts[name], part)
        np.testing.assert_array_equal(y[:, 0], part)
        np.testing.assert_array_equal(x, np.arange(150).reshape(50, 3)[part])


def test_no_sample_is_in_two_parts(snippet):
    seen = np.concatenate([snippet.sets[name][1][:, 0] for name in BOUNDS])
    assert sorted(seen.tolist()) == list(range(50))


def test_prints_the_shapes(stdout):
    assert stdout.splitlines() == [
        "training    x (30, 3), y (30, 1)",
        "validation  x (10, 3), y (10, 1)",
        "test        x (10, 3), y (10, 1)",
    ]
