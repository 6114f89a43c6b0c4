"""Initializers and stateless operations that repeat, and those that do not."""

import numpy as np
import tensorflow as tf


def test_a_seed_repeats_the_values_of_an_initializer(stdout):
    lines = stdout.splitlines()
    assert lines[:2] == ["seed=0: equal True", "SeedGenerator: equal False"]


def test_stateless_draws_depend_on_their_seed_alone(snippet, stdout):
    def row(seed):
        return str(tf.random.stateless_uniform((2,), seed=seed).numpy().round(4))

    a, b = tf.random.split([7, 0], num=2)
    rows = [line[10:] for line in stdout.splitlines()[2:6]]
    assert rows == [row([7, 0]), row([7, 0]), row(a), row(b)]
    assert len(set(rows)) == 3
    np.testing.assert_array_equal(snippet.key, [7, 0])


def test_prints_the_error(stdout):
    assert stdout.splitlines()[-1] == "InvalidArgumentError: seed must have shape [2], not []"  # fmt: skip
