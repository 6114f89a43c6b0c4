"""What comes again after each seed, against generators seeded by the test."""

import random

import numpy as np
import pytest
import tensorflow as tf

PYTHON = "random.random()"
KERAS = ["weights of a Keras layer", "a Dropout layer"]
EXPECTED = {
    "random.seed": [PYTHON, *KERAS],
    "np.random.seed": ["np.random.rand()"],
    "tf.random.set_seed": ["tf.random.uniform(())"],
    "tf.keras.utils.set_random_seed": [
        PYTHON,
        "np.random.rand()",
        "tf.random.uniform(())",
        *KERAS,
    ],
}


def test_what_is_repeated(snippet):
    assert snippet.repeated == EXPECTED


def test_a_generator_of_numpy_follows_no_seed(snippet):
    assert "np.random.default_rng()" in snippet.first
    assert not any("default_rng" in name for names in EXPECTED.values() for name in names)  # fmt: skip


def test_numbers_are_those_of_the_seeded_generators(snippet):
    assert snippet.second["np.random.rand()"] == [np.random.RandomState(0).rand()]
    tf.random.set_seed(0)
    assert snippet.second["tf.random.uniform(())"] == [tf.random.uniform(()).numpy()]
    random.seed(0)
    drawn = snippet.draw()
    assert [drawn[name] for name in (PYTHON, *KERAS)] == [
        snippet.second[name] for name in (PYTHON, *KERAS)
    ]


@pytest.mark.parametrize("name", KERAS)
def test_keras_numbers_are_random(snippet, name):
    tf.keras.utils.set_random_seed(1)
    assert snippet.draw()[name] != snippet.second[name]
    assert len(set(snippet.second[name])) > 1


def test_prints_the_list(stdout):
    lines = []
    for way, names in EXPECTED.items():
        lines += [f"{way}(0) repeats", *(f"    {name}" for name in names)]
    assert stdout.splitlines() == lines
